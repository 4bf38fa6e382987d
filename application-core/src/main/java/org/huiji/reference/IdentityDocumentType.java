package org.huiji.reference;

import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The kinds of identity document whose numbers have a form of their own (decision 10); the constant's name is the code in
 * {@link CodeList#IDENTITY_DOCUMENT_TYPE}. A kind added by administrators is treated like {@link #OTHER}.
 */
public enum IdentityDocumentType {
    /** Citizens. */
    RESIDENT_ID("[1-7][0-9]{16}[0-9X]", true),
    /** Residents of Hong Kong (81) and Macao (82) living on the mainland. */
    HK_MO_RESIDENCE("8[12][0-9]{15}[0-9X]", true),
    /** Residents of Taiwan living on the mainland. */
    TW_RESIDENCE("83[0-9]{15}[0-9X]", true),
    /** Residents of Hong Kong (H) and Macao (M) travelling to the mainland. */
    HK_MO_PERMIT("[HM]([0-9]{8}|[0-9]{10})", false),
    /** Residents of Taiwan travelling to the mainland. */
    TW_PERMIT("[0-9A-Z]{8}|[0-9A-Z]{10}", false),
    /** Foreigners with permanent residence: the older card, or the newer one with a number like a citizen's. */
    FOREIGN_PERMANENT("[A-Z]{3}[0-9]{12}|9[0-9]{16}[0-9X]", true),
    /** Passports. */
    PASSPORT("[0-9A-Z]{5,17}", false),
    /** Members of the forces. */
    MILITARY(".{4,30}", false),
    /** Anything else. */
    OTHER(".{4,30}", false);

    private static final int STANDARD_LENGTH = 18;

    private final Pattern form;
    private final boolean followsStandard;

    IdentityDocumentType(String form, boolean followsStandard) {
        this.form = Pattern.compile(form);
        this.followsStandard = followsStandard;
    }

    public static IdentityDocumentType of(Code code) {
        return Arrays.stream(values())
                .filter(type -> type.name().equals(code.value()))
                .findFirst()
                .orElse(OTHER);
    }

    /** Whether the number has the form of this kind of document; its date and check digit aside. */
    public boolean hasFormOf(String number) {
        return form.matcher(number).matches();
    }

    /** Whether a number of 18 characters holds birth date, sex and check digit by GB 11643. */
    public boolean followsStandard(String number) {
        return followsStandard && number.length() == STANDARD_LENGTH;
    }

    /** The kind that the form alone tells, for filling in in advance; empty where several kinds share the form. */
    public static Optional<IdentityDocumentType> suggestedBy(String number) {
        return Arrays.stream(values())
                .filter(type -> type.followsStandard || type == HK_MO_PERMIT)
                .filter(type -> type.hasFormOf(number))
                .findFirst();
    }
}

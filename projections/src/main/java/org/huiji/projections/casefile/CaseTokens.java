package org.huiji.projections.casefile;

import java.util.EnumSet;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiPredicate;
import org.huiji.application.Dossier;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.projections.following.SearchTokens;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** By which answers two persons' applications are seen to hold the same number. */
@Component
class CaseTokens {

    private final CaseFileRows rows;
    private final SearchTokens tokens;

    CaseTokens(CaseFileRows rows, SearchTokens tokens) {
        this.rows = rows;
        this.tokens = tokens;
    }

    void index(CaseFileRow row, Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        row.identityNumberToken = token(Purpose.IDENTITY_NUMBER, info == null ? "" : info.identityNumber());
        row.mobileNumberToken = token(Purpose.MOBILE_NUMBER, info == null ? "" : info.mobileNumber());
        row.certificateNumberToken = token(Purpose.CERTIFICATE_NUMBER, certificate(dossier.qualification()));
    }

    private @Nullable String token(Purpose purpose, String number) {
        return number.isEmpty() ? null : tokens.number(purpose, number);
    }

    private static String certificate(@Nullable Qualification qualification) {
        return qualification != null && qualification.highest() instanceof Qualification.Held held
                ? held.certificateNumber()
                : "";
    }

    Set<Field> usedByOthers(CaseFileRow row) {
        Set<Field> used = EnumSet.noneOf(Field.class);
        mark(used, Field.IDENTITY_NUMBER, row.identityNumberToken, row.accountId,
                rows::existsByIdentityNumberTokenAndAccountIdNot);
        mark(used, Field.MOBILE_NUMBER, row.mobileNumberToken, row.accountId,
                rows::existsByMobileNumberTokenAndAccountIdNot);
        mark(used, Field.CERTIFICATE_NUMBER, row.certificateNumberToken, row.accountId,
                rows::existsByCertificateNumberTokenAndAccountIdNot);
        return used;
    }

    private static void mark(Set<Field> used, Field field, @Nullable String token, UUID accountId,
            BiPredicate<String, UUID> isWithOthers) {
        if (token != null && isWithOthers.test(token, accountId)) {
            used.add(field);
        }
    }
}

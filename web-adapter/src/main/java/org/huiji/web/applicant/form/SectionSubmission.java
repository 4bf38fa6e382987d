package org.huiji.web.applicant.form;

import java.util.UUID;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.draft.DraftPage;
import org.jspecify.annotations.Nullable;
import org.springframework.util.MultiValueMap;

/**
 * One page as sent.
 *
 * @param sectionRevision the revision of the section that the page was filled from
 * @param commandId made when the page was shown, so that a double click is one step
 * @param draftSeen the page that had kept the draft shown; see {@link DraftPage}
 * @param go the button pressed: a step, or the address of another page
 */
public record SectionSubmission(
        TypedAnswers answers, long sectionRevision, UUID commandId, @Nullable UUID draftSeen, String go) {

    /** The next step: the section is saved. */
    public static final String NEXT = "next";

    /** The step before. */
    public static final String PREVIOUS = "prev";

    /** Off to the home page. */
    public static final String EXIT = "exit";

    /** Out of the account. */
    public static final String SIGN_OUT = "sign-out";

    public static SectionSubmission of(SectionForm form, MultiValueMap<String, String> parameters) {
        return new SectionSubmission(
                TypedAnswers.sent(form.questions(), parameters),
                revision(parameters.getFirst("sectionRevision")),
                commandId(parameters.getFirst("commandId")),
                draftSeen(parameters.getFirst("draftSeen")),
                text(parameters.getFirst("go")));
    }

    /** What the page is to drafts. */
    DraftPage page() {
        return new DraftPage(commandId, draftSeen);
    }

    public boolean isNext() {
        return go.equals(NEXT);
    }

    /** The view of a way out other than the next step. */
    String way(SectionForm form) {
        return wayOut(go, target(form));
    }

    /** Signing out is a step of the security filters, which see the request that is led on to them. */
    public static String wayOut(String go, String target) {
        return go.equals(SIGN_OUT) ? "forward:/sign-out" : "redirect:" + target;
    }

    private String target(SectionForm form) {
        if (go.equals(PREVIOUS)) {
            return ApplicantPath.before(form.section());
        }
        if (go.equals(EXIT)) {
            return ApplicantPath.HOME;
        }
        return ApplicantPath.isLinked(go) ? go : ApplicantPath.of(form.section());
    }

    /** Where a page says nothing of drafts, whatever stands is replaced. */
    private static @Nullable UUID draftSeen(@Nullable String parameter) {
        if (parameter == null) {
            return null;
        }
        return parameter.isEmpty() ? DraftPage.NOTHING : commandId(parameter);
    }

    private static String text(@Nullable String parameter) {
        return parameter == null ? "" : parameter;
    }

    /** A revision that is none is as stale as any other wrong one. */
    private static long revision(@Nullable String parameter) {
        try {
            return Long.parseLong(text(parameter));
        } catch (NumberFormatException e) {
            return -1;
        }
    }

    /** A page without a command id was not ours; a fixed one is refused as soon as its content differs. */
    private static UUID commandId(@Nullable String parameter) {
        try {
            return UUID.fromString(text(parameter));
        } catch (IllegalArgumentException e) {
            return UUID.nameUUIDFromBytes(new byte[0]);
        }
    }

    @Override
    public String toString() {
        return "SectionSubmission[" + go + "]";
    }
}

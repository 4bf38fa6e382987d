package org.huiji.application.decision;

import java.util.List;
import java.util.Map;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Registration;
import org.huiji.application.Role;

/** The rules that bind members of staff beyond role, department and state. */
final class StaffPolicies {

    /** Nobody reviews an application of their own: same identity number, compared by blind index. */
    static final Policy<ApplicationState> NOT_THEIR_OWN = (state,
            now) -> isOf(now.actor().id(), state, now) ? new Refusal(RefusalCode.OWN_APPLICATION) : null;

    /** Only the reviewer who claimed it goes on with it. */
    static final Policy<InReview> CLAIMED_BY_SENDER = (state,
            now) -> state.reviewerId().equals(now.actor().id()) ? null : claimedByAnother(state);

    /** What an absent reviewer holds is the head's to put back; what one at work holds, the reviewer's alone. */
    static final Policy<InReview> CLAIMED_BY_SENDER_OR_BY_ONE_AWAY = (state, now) -> {
        if (now.actor().role() != Role.HEAD || state.reviewerId().equals(now.actor().id())) {
            return CLAIMED_BY_SENDER.refusal(state, now);
        }
        return isAway(state, now) ? null : atWork(state);
    };

    /** Nobody approves an application that they transferred. */
    static final Policy<ApplicationState> NOT_TRANSFERRED_BY_SENDER = (state,
            now) -> state.dossier().transferredBy().contains(now.actor().id())
                    ? new Refusal(RefusalCode.TRANSFERRED_BY_SELF)
                    : null;

    /** A return is taken back only while the applicant has changed nothing since. */
    static final Policy<Returned> NOTHING_CORRECTED_YET = (state,
            now) -> state.returnedBy() == null ? new Refusal(RefusalCode.APPLICANT_HAS_STARTED_CORRECTING) : null;

    /** A return is taken back only by the reviewer who made it. */
    static final Policy<Returned> RETURNED_BY_SENDER = (state,
            now) -> now.actor().id().equals(state.returnedBy()) ? null : new Refusal(RefusalCode.RETURNED_BY_ANOTHER);

    static final List<Policy<? super ApplicationState>> TO_CLAIM = List.of(NOT_THEIR_OWN);
    static final List<Policy<? super InReview>> TO_RELEASE = List.of(CLAIMED_BY_SENDER_OR_BY_ONE_AWAY);
    static final List<Policy<? super InReview>> TO_TRANSFER_CLAIMED = List.of(CLAIMED_BY_SENDER, NOT_THEIR_OWN);
    static final List<Policy<? super InReview>> TO_RETURN = List.of(CLAIMED_BY_SENDER, NOT_THEIR_OWN);
    static final List<Policy<? super InReview>> TO_APPROVE = List.of(CLAIMED_BY_SENDER, NOT_THEIR_OWN,
            NOT_TRANSFERRED_BY_SENDER);
    static final List<Policy<? super Returned>> TO_RECALL = List.of(NOTHING_CORRECTED_YET, RETURNED_BY_SENDER,
            NOT_THEIR_OWN);

    private StaffPolicies() {}

    /** Whether the application is that member's own. */
    static boolean isOf(String staffId, ApplicationState state, Circumstances now) {
        Registration registration = state.dossier().registration();
        return registration != null
                && now.rulebook().staff().hasIdentityNumber(staffId, registration.identityNumber());
    }

    private static boolean isAway(InReview state, Circumstances now) {
        return now.rulebook().staff().isAway(state.reviewerId(), state.round().departmentCode(), now.today());
    }

    private static Refusal atWork(InReview state) {
        return new Refusal(RefusalCode.REVIEWER_AT_WORK, Map.of("reviewer", state.reviewerName()));
    }

    static Refusal claimedByAnother(InReview state) {
        return new Refusal(
                RefusalCode.CLAIMED_BY_ANOTHER,
                Map.of("reviewer", state.reviewerName(), "status", state.status().name()));
    }
}

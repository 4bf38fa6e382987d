package org.huiji.application.decision;

import java.util.Map;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationEvent.ReviewAssigned;
import org.huiji.application.ApplicationEvent.ReviewReassigned;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.Protected;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;
import org.huiji.application.port.StaffDirectory.StaffMember;

/** What a head's steps lead to. */
final class HeadDecisions {

    private HeadDecisions() {}

    static Decision assign(AssignReview command, PendingReview state, Circumstances now) {
        StaffMember reviewer = reviewerOf(state, command.reviewerId(), now);
        Circumstances.requireVersion(command.version(), state);
        return Decision.stored(new ReviewAssigned(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                reviewer.id(),
                reviewer.displayName()));
    }

    static Decision reassign(ReassignReview command, InReview state, Circumstances now) {
        StaffMember reviewer = reviewerOf(state, command.reviewerId(), now);
        Circumstances.requireVersion(command.version(), state);
        String reason = FreeText.required(command.reason(), FreeText.SHORT);
        if (reviewer.id().equals(state.reviewerId())) {
            return Decision.unchanged();
        }
        return Decision.stored(new ReviewReassigned(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                state.reviewerId(),
                reviewer.id(),
                reviewer.displayName(),
                Protected.of(reason)));
    }

    /** A reviewer of the reviewing department who is at work, and not the applicant. */
    private static StaffMember reviewerOf(UnderReview state, String reviewerId, Circumstances now) {
        StaffMember reviewer = now.rulebook()
                .staff()
                .find(reviewerId)
                .filter(member -> member.role() == Role.REVIEWER)
                .filter(member -> member.departmentCode().equals(state.round().departmentCode()))
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_REVIEWER));
        if (StaffPolicies.isOf(reviewerId, state, now)) {
            throw new Refusal(RefusalCode.OWN_APPLICATION);
        }
        if (now.rulebook().staff().isAbsent(reviewerId, now.today())) {
            throw new Refusal(RefusalCode.REVIEWER_ABSENT, Map.of("reviewer", reviewer.displayName()));
        }
        return reviewer;
    }
}

package org.huiji.application.decision;

import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.Protected;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;

/** What sending an application to another department leads to; the one step that both reviewer and head take. */
final class TransferDecisions {

    private TransferDecisions() {}

    static Decision transfer(TransferApplication command, UnderReview state, Circumstances now) {
        switch (state) {
            case PendingReview _ -> requireHead(now);
            case InReview review -> Policy.require(StaffPolicies.TO_TRANSFER_CLAIMED, review, now);
        }
        Circumstances.requireVersion(command.version(), state);
        String current = state.round().departmentCode();
        boolean exists = now.rulebook().departments().find(command.departmentCode()).isPresent();
        if (!exists || current.equals(command.departmentCode())) {
            throw new Refusal(RefusalCode.UNKNOWN_DEPARTMENT);
        }
        String reason = FreeText.required(command.reason(), FreeText.SHORT);
        return Decision.stored(new ApplicationTransferred(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                current,
                command.departmentCode(),
                now.actor().id(),
                Protected.of(reason)));
    }

    /** What nobody has claimed is the head's to send on. */
    private static void requireHead(Circumstances now) {
        if (now.actor().role() != Role.HEAD) {
            throw new Refusal(RefusalCode.ROLE_NOT_ALLOWED);
        }
    }
}

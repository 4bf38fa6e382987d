package org.huiji.application.decision;

import java.util.UUID;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApprovedContent;
import org.huiji.application.Protected;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;

/** What an applicant's start leads to. */
final class OpeningDecisions {

    private static final long FIRST_VERSION = 1;

    private OpeningDecisions() {}

    static Decision first(ApplicationCommand command, Circumstances now) {
        return switch (command) {
            case StartApplication start -> start(start, now);
            case StartAmendment start -> startAmendment(start, now);
            case ApplicationCommand _ -> throw new Refusal(RefusalCode.UNKNOWN_APPLICATION);
        };
    }

    /** Starting the same amendment again continues it; anything else that is open stands in its way. */
    static Decision amendmentAgain(StartAmendment command, ApplicationState state) {
        UUID amends = state.dossier().amends();
        if (!command.amendedApplicationId().equals(amends)) {
            throw new Refusal(RefusalCode.OTHER_APPLICATION_OPEN);
        }
        return Decision.unchanged();
    }

    private static Decision start(StartApplication command, Circumstances now) {
        requireRight(command, command.accountId(), now);
        return Decision.stored(new ApplicationStarted(
                command.applicationId(),
                FIRST_VERSION,
                now.at(),
                command.accountId(),
                command.noticeVersion(),
                Protected.of(command.registration())));
    }

    private static Decision startAmendment(StartAmendment command, Circumstances now) {
        requireRight(command, command.accountId(), now);
        ApprovedContent approved = now.rulebook()
                .approvedApplications()
                .find(command.amendedApplicationId(), command.accountId())
                .orElseThrow(() -> new Refusal(RefusalCode.NOT_AN_APPROVED_APPLICATION));
        return Decision.stored(new AmendmentStarted(
                command.applicationId(),
                FIRST_VERSION,
                now.at(),
                command.accountId(),
                command.amendedApplicationId(),
                command.noticeVersion(),
                approved.affiliation().managementDepartment(),
                approved.affiliation().address().districtCode(),
                Protected.of(command.registration()),
                Protected.of(approved)));
    }

    private static void requireRight(ApplicationCommand command, UUID accountId, Circumstances now) {
        Rights.requireRole(command, now);
        Rights.requireOwner(accountId, now);
    }
}

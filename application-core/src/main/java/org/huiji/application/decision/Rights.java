package org.huiji.application.decision;

import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.Approved;
import org.huiji.application.ApplicationState.Discarded;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.ApplicationState.Erased;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.Lifecycle;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;

/** Who may touch an application at all: by role, as its owner, or from its department or one above it in the tree. */
final class Rights {

    private Rights() {}

    static void require(ApplicationState state, ApplicationCommand command, Circumstances now) {
        requireRole(command, now);
        switch (now.actor().role()) {
            case APPLICANT -> requireOwner(state.dossier().accountId(), now);
            case REVIEWER, HEAD -> requireDepartment(state, now);
            case ADMINISTRATOR, SECURITY_ADMINISTRATOR, AUDITOR, SYSTEM -> {
                // allowed by their role alone
            }
        }
    }

    static void requireRole(ApplicationCommand command, Circumstances now) {
        if (!Lifecycle.of(command.getClass()).roles().contains(now.actor().role())) {
            throw new Refusal(RefusalCode.ROLE_NOT_ALLOWED);
        }
    }

    static void requireOwner(UUID accountId, Circumstances now) {
        if (!accountId.toString().equals(now.actor().id())) {
            throw new Refusal(RefusalCode.NOT_OWN_APPLICATION);
        }
    }

    private static void requireDepartment(ApplicationState state, Circumstances now) {
        Optional<String> department = departmentOf(state);
        if (department.isPresent() && !isWithinScope(department.get(), now)) {
            throw new Refusal(RefusalCode.FOREIGN_DEPARTMENT, Map.of("department", department.get()));
        }
    }

    /** A reviewer's scope is the own department, a head's also those below it. */
    private static boolean isWithinScope(String department, Circumstances now) {
        Actor actor = now.actor();
        return actor.role() == Role.HEAD
                ? now.rulebook().departments().isWithin(department, actor.departmentCode())
                : department.equals(actor.departmentCode());
    }

    private static Optional<String> departmentOf(ApplicationState state) {
        return switch (state) {
            case UnderReview underReview -> Optional.of(underReview.round().departmentCode());
            case Returned returned -> Optional.of(returned.round().departmentCode());
            case Approved approved -> Optional.of(approved.round().departmentCode());
            case Draft _,Discarded _,Erased _ -> Optional.empty();
        };
    }
}

package org.huiji.web.audit;

import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.projections.history.FindHistory;
import org.huiji.projections.history.History;
import org.huiji.web.command.Queries;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Opens any history, to auditors only. */
@Component
public class AuditAccess {

    private final Queries queries;
    private final CurrentActor currentActor;

    AuditAccess(Queries queries, CurrentActor currentActor) {
        this.queries = queries;
        this.currentActor = currentActor;
    }

    /** 404 for whoever is no auditor. */
    public void requireAuditor() {
        auditor();
    }

    /** The auditor who is signed in; 404 for whoever is none. */
    Actor auditor() {
        return currentActor.get().filter(actor -> actor.role() == Role.AUDITOR).orElseThrow(AuditAccess::notFound);
    }

    /** The history of an application that was started; 404 otherwise. */
    public History history(UUID applicationId) {
        requireAuditor();
        History history = queries.ask(new FindHistory(applicationId));
        if (history.entries().isEmpty()) {
            throw notFound();
        }
        return history;
    }

    /** There is no such thing, as far as the reader may know. */
    public static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

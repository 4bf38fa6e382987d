package org.huiji.web.admin;

import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Lets in administrators only. */
@Component
class AdminAccess {

    private final CurrentActor currentActor;

    AdminAccess(CurrentActor currentActor) {
        this.currentActor = currentActor;
    }

    /** The administrator who is signed in; 404 for whoever is none. */
    Actor administrator() {
        return currentActor.get().filter(actor -> actor.role() == Role.ADMINISTRATOR).orElseThrow(
                AdminAccess::notFound);
    }

    static ResponseStatusException notFound() {
        return new ResponseStatusException(HttpStatus.NOT_FOUND);
    }
}

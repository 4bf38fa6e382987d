package org.huiji.application.decision;

import java.time.Instant;
import java.time.LocalDate;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Rulebook;
import org.huiji.review.ReviewDates;

/** Under which circumstances a command is decided: who sends it, when, and what can be looked up. */
record Circumstances(CommandContext context, Rulebook rulebook) {

    Actor actor() {
        return context.actor();
    }

    Instant at() {
        return context.at();
    }

    LocalDate today() {
        return context.at().atZone(ReviewDates.ZONE).toLocalDate();
    }

    /** The version of the one event that a command leads to. */
    static long nextVersion(ApplicationState state) {
        return state.dossier().version() + 1;
    }

    /** Refuses a sender who has not seen the application as it stands. */
    static void requireVersion(long seen, ApplicationState state) {
        if (seen != state.dossier().version()) {
            throw new Refusal(RefusalCode.STALE_VERSION);
        }
    }
}

package org.huiji.web.audit.export;

import java.time.Instant;
import org.huiji.application.Actor;

/**
 * Who takes a file away, when and why.
 *
 * @param actor as they are at that time
 */
public record ExportNote(Actor actor, Instant at, String reason) {

    @Override
    public String toString() {
        return "ExportNote[" + actor.id() + " " + at + "]";
    }
}

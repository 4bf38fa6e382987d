package org.huiji.projections.auditsearch;

import java.util.List;
import org.huiji.application.Actor;

/**
 * Events found, the latest first.
 *
 * @param people how the one asked for was understood
 * @param more whether there are others after these
 */
public record FoundEvents(People people, List<Row> rows, boolean more) {

    /** Whom the text asked for meant. */
    public enum People {
        /** Nobody was asked for. */
        ANYBODY,
        /** Members of staff, or the machine. */
        STAFF,
        /** At least one applicant. */
        APPLICANTS,
        /** No one of that name or number has done anything. */
        NOBODY,
        /** More than {@link FindEvents#MAX_PEOPLE}. */
        TOO_MANY
    }

    /**
     * One event.
     *
     * @param actor as they were then
     * @param departmentCode empty before one was picked
     */
    public record Row(EventPlace place, String eventName, Actor actor, String departmentCode) {}

    public FoundEvents {
        rows = List.copyOf(rows);
    }

    static FoundEvents none(People people) {
        return new FoundEvents(people, List.of(), false);
    }
}

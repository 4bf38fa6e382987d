package org.huiji.projections.auditsearch;

import java.time.Instant;
import java.util.Optional;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;

/**
 * Who did what, when, in which department, whatever the application?
 *
 * @param who a sign-in name or whole name of staff, an applicant's identity number or name, or the receipt number of one of
 *     their applications; empty for whoever it was
 * @param eventName the name of the event; empty for any
 * @param departmentCode the department that the application belonged to after the event; empty for any
 * @param from the first moment
 * @param until the moment after the last
 * @param after the event after which the page begins, {@code null} for the first page
 * @param size rows wanted, at most {@link #MAX_SIZE}
 */
public record FindEvents(
        String who,
        String eventName,
        String departmentCode,
        Instant from,
        Instant until,
        @Nullable EventPlace after,
        int size) implements Query<FoundEvents> {

    /** The longest page. */
    public static final int MAX_SIZE = 100;

    /** More people of one name than this are not looked for at once. */
    public static final int MAX_PEOPLE = 20;

    @Override
    public Class<FoundEvents> responseType() {
        return FoundEvents.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.AUDIT_SEARCH);
    }

    @Override
    public String toString() {
        return "FindEvents[…]";
    }
}

package org.huiji.projections.reviewerqueue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huiji.review.ReviewDates;

/** What rows are ordered by: how the database has it, and how a cursor writes it. */
@SuppressWarnings("ImmutableEnumChecker") // its functions hold nothing
enum QueueColumn {
    SHELF("shelf", item -> item.shelf, Short::valueOf, any -> true),
    URGENCY("urgency", item -> item.urgency, Short::valueOf, any -> true),
    DUE_ON("due_on", item -> Objects.requireNonNull(item.dates).dueOn(), LocalDate::parse, Possible::day),
    SUBMITTED_AT("submitted_at", item -> Objects.requireNonNull(item.submittedAt), Instant::parse, Possible::time),
    ENDED_AT("ended_at", item -> Objects.requireNonNull(item.endedAt), Instant::parse, Possible::time),
    /** One index serves the highest round first and the oldest submission in it. */
    ROUND_BACKWARDS("(- round)", item -> -item.standing.round(), Integer::valueOf, any -> true),
    APPLICATION_ID("application_id", item -> item.getId(), UUID::fromString, any -> true);

    private final String sql;
    private final Function<QueueItem, Object> value;
    private final Function<String, Object> reader;
    private final Predicate<Object> possible;

    QueueColumn(String sql, Function<QueueItem, Object> value, Function<String, Object> reader,
            Predicate<Object> possible) {
        this.sql = sql;
        this.value = value;
        this.reader = reader;
        this.possible = possible;
    }

    String sql() {
        return sql;
    }

    Object of(QueueItem item) {
        return value.apply(item);
    }

    /** Throws {@link IllegalArgumentException} for what cannot be read or stands in no row. */
    Object read(String text) {
        try {
            Object read = reader.apply(text);
            if (possible.test(read)) {
                return read;
            }
        } catch (DateTimeException unreadable) {
            throw new IllegalArgumentException(unreadable);
        }
        throw new IllegalArgumentException(name());
    }

    /** Times beyond these stand in no row, and the database could not even compare with some of them. */
    private static final class Possible {

        private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
        private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

        static boolean day(Object day) {
            return !((LocalDate) day).isBefore(FIRST_DAY) && !((LocalDate) day).isAfter(LAST_DAY);
        }

        static boolean time(Object at) {
            return !((Instant) at).isBefore(FIRST_DAY.atStartOfDay(ReviewDates.ZONE).toInstant())
                    && !((Instant) at).isAfter(LAST_DAY.atStartOfDay(ReviewDates.ZONE).toInstant());
        }
    }
}

package org.huiji.projections.reviewerqueue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in the order of a list, as it stands in the address of the page after it.
 *
 * @param at when it was submitted; in the lists of what has ended, when it ended
 */
record QueueCursor(short shelf, short urgency, LocalDate dueOn, Instant at, UUID applicationId) {

    private static final String SEPARATOR = "_";
    private static final int PARTS = 5;
    /** Times beyond these stand in no row, and the database could not even compare with some of them. */
    private static final LocalDate FIRST_DAY = LocalDate.of(1900, 1, 1);
    private static final LocalDate LAST_DAY = LocalDate.of(9999, 12, 31);

    static QueueCursor of(QueueItem row, boolean latestFirst) {
        return new QueueCursor(row.shelf, row.urgency, Objects.requireNonNull(row.dates).dueOn(),
                Objects.requireNonNull(latestFirst ? row.endedAt : row.submittedAt), row.applicationId);
    }

    /** Empty for what cannot be read. */
    static Optional<QueueCursor> read(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != PARTS) {
            return Optional.empty();
        }
        try {
            return Optional.of(new QueueCursor(Short.parseShort(parts[0]), Short.parseShort(parts[1]),
                    LocalDate.parse(parts[2]), Instant.parse(parts[3]), UUID.fromString(parts[4])))
                    .filter(QueueCursor::isPossible);
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    private boolean isPossible() {
        return !dueOn.isBefore(FIRST_DAY) && !dueOn.isAfter(LAST_DAY)
                && !at.isBefore(FIRST_DAY.atStartOfDay(ReviewDates.ZONE).toInstant())
                && !at.isAfter(LAST_DAY.atStartOfDay(ReviewDates.ZONE).toInstant());
    }

    String write() {
        return String.join(SEPARATOR, Short.toString(shelf), Short.toString(urgency), dueOn.toString(), at.toString(),
                applicationId.toString());
    }
}

package org.huiji.projections.reviewerqueue;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The place of a row in the order of a list, as it stands in the address of the page after it.
 *
 * @param at when it was submitted; in the lists of what has ended, when it ended
 */
record QueueCursor(short shelf, short urgency, LocalDate dueOn, Instant at, UUID applicationId) {

    private static final String SEPARATOR = "_";
    private static final int PARTS = 5;

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
                    LocalDate.parse(parts[2]), Instant.parse(parts[3]), UUID.fromString(parts[4])));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    String write() {
        return String.join(SEPARATOR, Short.toString(shelf), Short.toString(urgency), dueOn.toString(), at.toString(),
                applicationId.toString());
    }
}

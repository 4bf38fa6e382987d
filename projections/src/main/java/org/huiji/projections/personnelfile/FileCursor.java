package org.huiji.projections.personnelfile;

import java.time.DateTimeException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The place of a file in the order of what was found, as it stands in the address of the page after it. */
record FileCursor(Instant approvedAt, UUID applicationId) {

    private static final String SEPARATOR = "_";
    /** Times beyond these stand in no row, and the database could not even compare with some of them. */
    private static final Instant FIRST = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("9999-01-01T00:00:00Z");

    static FileCursor of(PersonnelFileVersion row) {
        return new FileCursor(Objects.requireNonNull(row.approvedAt), row.getId());
    }

    /** Empty for what cannot be read. */
    static Optional<FileCursor> read(@Nullable String text) {
        String[] parts = text == null ? new String[0] : text.split(SEPARATOR, -1);
        if (parts.length != 2) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FileCursor(Instant.parse(parts[0]), UUID.fromString(parts[1])))
                    .filter(cursor -> !cursor.approvedAt.isBefore(FIRST) && !cursor.approvedAt.isAfter(LAST));
        } catch (IllegalArgumentException | DateTimeException unreadable) {
            return Optional.empty();
        }
    }

    String write() {
        return approvedAt + SEPARATOR + applicationId;
    }
}

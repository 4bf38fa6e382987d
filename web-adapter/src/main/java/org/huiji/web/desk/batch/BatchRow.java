package org.huiji.web.desk.batch;

import java.util.Optional;
import java.util.UUID;

/**
 * One row of a confirmation page.
 *
 * @param version what the head saw there
 * @param commandId fixed by the page, so that confirming twice does it once
 */
record BatchRow(UUID applicationId, long version, UUID commandId) {

    private static final String SEPARATOR = "_";
    private static final int PARTS = 3;

    /** Empty for what no page of ours wrote. */
    static Optional<BatchRow> read(String text) {
        String[] parts = text.split(SEPARATOR, -1);
        try {
            return parts.length == PARTS
                    ? Optional.of(new BatchRow(
                            UUID.fromString(parts[0]), Long.parseLong(parts[1]), UUID.fromString(parts[2])))
                    : Optional.empty();
        } catch (IllegalArgumentException unreadable) {
            return Optional.empty();
        }
    }

    /** As the page carries it. */
    public String write() {
        return String.join(SEPARATOR, applicationId.toString(), Long.toString(version), commandId.toString());
    }
}

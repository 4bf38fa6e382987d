package org.huiji.web.notification;

import java.time.Instant;
import java.util.Map;
import java.util.UUID;

/**
 * Something an applicant is to be told of; once on each channel.
 *
 * @param name tells it from all others of the application, however often it is come upon
 * @param parameters what is filled into the texts; nothing personal
 * @param happenedAt business time
 */
record Occasion(
        UUID applicationId,
        String name,
        UUID accountId,
        MessageKind kind,
        Map<String, String> parameters,
        Instant happenedAt) {

    /** The event at this place of the application's history. */
    static String ofEvent(long sequence) {
        return "event/" + sequence;
    }

    /** The return that was made then has rested so many days. */
    static String ofRest(Instant returnedAt, int days) {
        return "resting/" + returnedAt.getEpochSecond() + "/" + days;
    }
}

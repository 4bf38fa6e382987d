package org.huiji.web.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

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

    /** What is stored of it on whatever channel, by the names that the statements give it. */
    Map<String, Object> columns(MessageChannel channel, JsonMapper json) {
        return Map.of("application", applicationId, "occasion", name, "account", accountId, "kind", kind.name(),
                "channel", channel.name(), "parameters", json.writeValueAsString(parameters), "happened",
                Timestamp.from(happenedAt));
    }
}

package org.huiji.proof.entry;

import java.time.Instant;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * An event as it stands in the store. The bytes are those that are stored, so that personal data are covered in their sealed
 * form and stay verifiable when their key is gone.
 *
 * @param aggregateType of what the event is, as stored beside it
 * @param sequence its number in the application's history
 * @param globalIndex its place among all events
 * @param eventName its stable name
 * @param storedAt the time stamp of the store; when it happened stands in its bytes
 */
@SuppressWarnings("ArrayRecordComponent")
public record LoggedEvent(String eventId, String applicationId, String aggregateType, long sequence, long globalIndex,
        String eventName, String revision, Instant storedAt, byte[] metadata, byte[] payload) implements LogEntry {

    public LoggedEvent {
        metadata = metadata.clone();
        payload = payload.clone();
    }

    @Override
    public Kind kind() {
        return Kind.EVENT;
    }

    @Override
    public String id() {
        return eventId;
    }

    @Override
    public long position() {
        return globalIndex;
    }

    @Override
    public byte[] canonical() {
        return new CanonicalBytes(kind())
                .text(eventId)
                .text(applicationId)
                .text(aggregateType)
                .number(sequence)
                .number(globalIndex)
                .text(eventName)
                .text(revision)
                .time(storedAt)
                .bytes(metadata)
                .bytes(payload)
                .finish();
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof LoggedEvent event && Arrays.equals(event.canonical(), canonical());
    }

    @Override
    public int hashCode() {
        return eventId.hashCode();
    }

    @Override
    public String toString() {
        return "LoggedEvent[" + eventId + " " + eventName + "]";
    }
}

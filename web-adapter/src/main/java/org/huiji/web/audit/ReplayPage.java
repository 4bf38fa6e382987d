package org.huiji.web.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiji.application.port.RecordedEvent;
import org.jspecify.annotations.Nullable;

/**
 * The history page at one point.
 *
 * @param position the event after which the state is shown
 * @param onlyChanges whether only what the event changed is shown of the state
 * @param entries all events in order
 * @param days the events, latest first, by day
 */
record ReplayPage(
        UUID applicationId,
        String receiptNumber,
        String applicantName,
        long position,
        boolean onlyChanges,
        List<EventEntry> entries,
        List<Day> days,
        Snapshot snapshot,
        RecordedEvent raw) {

    /** The events of one day, latest first. */
    record Day(LocalDate date, List<EventEntry> entries) {}

    /** The address of the page after an event, as much shown there as here. */
    public String at(long sequence) {
        return address(sequence, onlyChanges);
    }

    /** The address of this point with all of the state, or only what changed. */
    public String shown(boolean changes) {
        return address(position, changes);
    }

    private String address(long sequence, boolean changes) {
        return path() + "?at=" + sequence + (changes ? "&show=changes" : "");
    }

    /** The address of the point before, {@code null} at the first. */
    public @Nullable String previous() {
        return position == 0 ? null : at(position - 1);
    }

    /** The address of the point after, {@code null} at the last. */
    public @Nullable String next() {
        return position == last() ? null : at(position + 1);
    }

    public long last() {
        return entries.size() - 1L;
    }

    /** The address of the comparison of the point before with this one. */
    public String comparison() {
        return path() + "/comparison?from=" + Math.max(0, position - 1) + "&to=" + position;
    }

    /** The address of the stored event. */
    public String stored() {
        return path() + "/events/" + position;
    }

    public String path() {
        return AuditPath.application(applicationId);
    }

    public EventEntry current() {
        return entries.get((int) position);
    }

    @Override
    public String toString() {
        return "ReplayPage[" + applicationId + " at " + position + "]";
    }
}

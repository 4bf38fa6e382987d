package org.huiji.web.audit;

import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ReviewRound;
import org.huiji.application.port.RecordedEvent;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.FindingView;
import org.huiji.web.facts.SectionFacts;
import org.jspecify.annotations.Nullable;

/**
 * The history page at one point.
 *
 * @param position the event after which the state is shown
 * @param entries all events in order
 * @param days the events, latest first, by day
 */
record ReplayPage(
        UUID applicationId,
        String receiptNumber,
        String applicantName,
        long position,
        List<EventEntry> entries,
        List<Day> days,
        Snapshot snapshot,
        RecordedEvent raw) {

    /** The events of one day, latest first. */
    record Day(LocalDate date, List<EventEntry> entries) {}

    /**
     * The application as it stood.
     *
     * @param round the review round, {@code null} before the first submission
     * @param holder the reviewer who had it, empty when nobody did
     */
    record Snapshot(
            ApplicationStatus status,
            long version,
            @Nullable ReviewRound round,
            String holder,
            List<SectionFacts> sections,
            List<DocumentView> documents,
            List<FindingView> findings) {

        @Override
        public String toString() {
            return "Snapshot[" + status + "]";
        }
    }

    /** The address of the page after an event. */
    public String at(long sequence) {
        return path() + "?at=" + sequence;
    }

    /** The address of the point before, {@code null} at the first. */
    public @Nullable String previous() {
        return position == 0 ? null : at(position - 1);
    }

    /** The address of the point after, {@code null} at the last. */
    public @Nullable String next() {
        return position + 1 == entries.size() ? null : at(position + 1);
    }

    public String path() {
        return "/audit/applications/" + applicationId;
    }

    public EventEntry current() {
        return entries.get((int) position);
    }

    @Override
    public String toString() {
        return "ReplayPage[" + applicationId + " at " + position + "]";
    }
}

package org.huiji.web.audit.export;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.jspecify.annotations.Nullable;

/**
 * A history as it leaves the product, numbers masked; its members are those of docs/history-export.md. The document and the
 * file for machines are made from the same one.
 *
 * @param applicantName empty after erasure, like {@code identityNumber}
 */
record ExportedHistory(
        UUID applicationId,
        String receiptNumber,
        boolean erased,
        String applicantName,
        String identityNumber,
        List<Event> events,
        State state) {

    /**
     * One event.
     *
     * @param type the stable name under which it is stored
     * @param title the same in Chinese
     * @param remarks what it means besides the answers that it changed, in Chinese
     */
    record Event(
            long sequence,
            String type,
            String revision,
            String title,
            Instant occurredAt,
            Instant recordedAt,
            String eventId,
            UUID commandId,
            String correlationId,
            Who actor,
            List<String> remarks,
            List<Changed> changes,
            ApplicationStatus statusAfter,
            int roundAfter) {

        @Override
        public String toString() {
            return "Event[" + sequence + " " + type + "]";
        }
    }

    /**
     * Who did it, as they were then.
     *
     * @param words the same in Chinese
     */
    record Who(
            String id,
            String role,
            String departmentCode,
            String displayName,
            String channel,
            String address,
            String words) {}

    /**
     * What an event changed at one place.
     *
     * @param key of the field or the slot
     */
    record Changed(String key, String label, String before, String after) {
        @Override
        public String toString() {
            return "Changed[" + key + "]";
        }
    }

    /** The application as it stands after the last event. */
    record State(
            ApplicationStatus status,
            String statusLabel,
            long version,
            @Nullable Round round,
            String reviewer,
            List<Part> sections,
            List<Slot> documents,
            List<Raised> findings) {

        @Override
        public String toString() {
            return "State[" + status + "]";
        }
    }

    /** The last round of review. */
    record Round(
            int number,
            Instant submittedAt,
            String departmentCode,
            String departmentName,
            LocalDate remindOn,
            LocalDate dueOn,
            boolean provisional,
            boolean reminded,
            boolean overdue) {}

    /** A section of the form. */
    record Part(String name, String label, boolean erased, List<Answer> answers) {
        @Override
        public String toString() {
            return "Part[" + name + "]";
        }
    }

    /** One answer in Chinese; empty where there is none. */
    record Answer(String key, String label, String value) {
        @Override
        public String toString() {
            return "Answer[" + key + "]";
        }
    }

    /** A document: its pictures by their content ids, which are no content. */
    record Slot(String key, String label, List<UUID> pictures, String substitute) {
        @Override
        public String toString() {
            return "Slot[" + key + "]";
        }
    }

    /** A finding. */
    record Raised(
            UUID id,
            String key,
            String label,
            int round,
            String status,
            String reason,
            String text,
            String formerValue,
            String value,
            String explanation) {

        @Override
        public String toString() {
            return "Raised[" + id + "]";
        }
    }

    @Override
    public String toString() {
        return "ExportedHistory[" + applicationId + "]";
    }
}

package org.huiji.web.desk.sample;

import java.time.Instant;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/**
 * An approval that was drawn.
 *
 * @param place in the order drawn, from 1
 * @param reviewerId who approved it
 * @param examinerId the reviewer whom the head asks to look at it
 * @param result {@code null} while open, and where the person was erased before anybody looked
 * @param erased whether the person was erased, so that nobody can look at it again
 */
record SampleItem(
        UUID id,
        UUID drawId,
        int place,
        UUID applicationId,
        String departmentCode,
        String reviewerId,
        String reviewerName,
        Instant approvedAt,
        @Nullable String examinerId,
        @Nullable String examinerName,
        @Nullable SampleResult result,
        @Nullable String examinedByName,
        @Nullable Instant examinedAt,
        boolean erased) {

    public boolean isOpen() {
        return result == null && !erased;
    }

    /** How it stands; the message is {@code head.sample.result.<state>}. */
    public String state() {
        return result == null ? (erased ? "ERASED" : "OPEN") : result.name();
    }

    public String receiptNumber() {
        return ReceiptNumber.of(applicationId);
    }

    @Override
    public String toString() {
        return "SampleItem[" + id + "]";
    }
}

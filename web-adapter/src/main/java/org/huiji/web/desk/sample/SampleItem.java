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
 * @param result {@code null} while open
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
        @Nullable Instant examinedAt) {

    public boolean isOpen() {
        return result == null;
    }

    public String receiptNumber() {
        return ReceiptNumber.of(applicationId);
    }

    @Override
    public String toString() {
        return "SampleItem[" + id + "]";
    }
}

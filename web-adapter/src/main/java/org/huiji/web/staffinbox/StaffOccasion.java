package org.huiji.web.staffinbox;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.review.ReviewDates;

/**
 * Something that staff are to be told of.
 *
 * @param name tells it from all others of the application, however often it is come upon
 * @param departmentCode with whom the application lies then
 * @param dates of the round
 * @param reviewerName who has it then; empty for nobody
 * @param happenedAt business time
 * @param notices who is told what
 */
record StaffOccasion(
        UUID applicationId,
        String name,
        String departmentCode,
        ReviewDates dates,
        String reviewerName,
        Instant happenedAt,
        List<Notice> notices) {

    /** What one member of staff is told. */
    record Notice(String recipientId, StaffMessageKind kind) {}
}

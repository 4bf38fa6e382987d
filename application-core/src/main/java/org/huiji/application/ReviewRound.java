package org.huiji.application;

import java.time.Instant;
import org.huiji.review.ReviewDates;

/**
 * One submission and its review.
 *
 * @param number from 1
 * @param departmentCode the department that reviews it now
 * @param reminded whether {@link ApplicationEvent.ReviewReminderIssued} is stored for this round
 * @param overdue whether {@link ApplicationEvent.ReviewBecameOverdue} is stored for this round
 */
public record ReviewRound(
        int number,
        Instant submittedAt,
        String departmentCode,
        ReviewDates dates,
        boolean reminded,
        boolean overdue) {}

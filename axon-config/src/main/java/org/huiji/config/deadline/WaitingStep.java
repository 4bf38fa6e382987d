package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import java.time.Instant;
import org.huiji.review.ReviewStep;

/**
 * A step as it waits in the scheduler.
 *
 * @param row its row
 * @param at the real time at which it will be taken
 * @param retrying whether it was due and failed, so that {@code at} is the next try
 */
record WaitingStep(TaskInstanceId row, ReviewStep step, Instant at, boolean retrying) {}

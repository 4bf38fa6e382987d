package org.huiji.config.deadline;

import java.util.Map;
import java.util.UUID;
import org.huiji.review.RunningReview;

/** Which reviews run, as the event store itself says? */
interface OpenReviews {

    /** By application, those included whose steps have all been taken. */
    Map<UUID, RunningReview> running();
}

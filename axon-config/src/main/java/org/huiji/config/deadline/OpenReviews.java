package org.huiji.config.deadline;

import java.util.Map;
import java.util.UUID;

/** Which reviews run, as the event store itself says? */
interface OpenReviews {

    /** A review of which it takes a closer look to say how many steps are still to come. */
    int UNCERTAIN = -1;

    /** The applications under review and how many steps of the clock are still to come in each, 0 included. */
    Map<UUID, Integer> stepsToCome();
}

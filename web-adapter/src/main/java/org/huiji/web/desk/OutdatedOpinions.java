package org.huiji.web.desk;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.Followers;
import org.springframework.stereotype.Component;

/**
 * Removes opinions when a review ends: decided, put back, given to another, or erased. All of these raise the version, and
 * nothing that leaves the claim as it is does; so an event that comes again or late takes nothing of a later claim.
 */
@Component
@ProcessingGroup(Followers.REVIEW_OPINIONS)
class OutdatedOpinions {

    private final ReviewOpinions opinions;

    OutdatedOpinions(ReviewOpinions opinions) {
        this.opinions = opinions;
    }

    @EventHandler
    void on(ApplicationEvent event) {
        opinions.dropBefore(event.applicationId(), event.version());
    }
}

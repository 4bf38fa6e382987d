package org.huiji.projections.following;

import java.util.List;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.port.ApplicationLog;
import org.springframework.stereotype.Component;

/**
 * What has happened to an application before a read model begins to follow it. Most read models begin with the first
 * submission or the approval; what was filled in until then would be sealed and opened again by each of them at every step,
 * for nobody to see.
 */
@Component
public class Past {

    private final ApplicationLog log;

    Past(ApplicationLog log) {
        this.log = log;
    }

    /** The events before this one, in order; empty before the first. */
    public List<ApplicationEvent> before(ApplicationEvent event, long sequence) {
        return log.eventsBefore(event.applicationId(), sequence);
    }
}

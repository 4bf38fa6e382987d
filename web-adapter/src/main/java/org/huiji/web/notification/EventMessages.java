package org.huiji.web.notification;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.Followers;
import org.springframework.stereotype.Component;

/**
 * Follows the events and tells applicants. An event that comes again, after a restart, a reset or from two nodes, finds its
 * occasion told; one that was stored before messages were introduced is told to nobody.
 */
@Component
@ProcessingGroup(Followers.APPLICANT_MESSAGES)
class EventMessages {

    private final EventOccasions occasions;
    private final Telling telling;
    private final MessageCourse course;

    EventMessages(EventOccasions occasions, Telling telling, MessageCourse course) {
        this.occasions = occasions;
        this.telling = telling;
        this.course = course;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt) {
        if (!recordedAt.isBefore(course.introducedAt())) {
            occasions.of(event, sequence).ifPresent(telling::tell);
        }
    }
}

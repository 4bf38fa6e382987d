package org.huiji.web.staffinbox;

import java.time.Instant;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.axonframework.eventhandling.Timestamp;
import org.huiji.application.ApplicationEvent;
import org.huiji.projections.Followers;
import org.springframework.stereotype.Component;

/**
 * Follows the events and tells staff. An event that comes again, after a restart, a reset or from two nodes, finds its
 * occasion told; one that was stored before such messages were introduced is told to nobody (ADR 120).
 */
@Component
@ProcessingGroup(Followers.STAFF_MESSAGES)
class StaffEventMessages {

    private final StaffOccasions occasions;
    private final StaffMessages messages;
    private final StaffMessageCourse course;

    StaffEventMessages(StaffOccasions occasions, StaffMessages messages, StaffMessageCourse course) {
        this.occasions = occasions;
        this.messages = messages;
        this.course = course;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence, @Timestamp Instant recordedAt) {
        if (!recordedAt.isBefore(course.introducedAt())) {
            occasions.of(event, sequence).ifPresent(messages::tell);
        }
    }
}

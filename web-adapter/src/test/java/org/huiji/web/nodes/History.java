package org.huiji.web.nodes;

import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;

/** What is stored of an application. */
record History(List<ApplicationEvent> events) {

    static History of(UUID applicationId, Node node) {
        return new History(node.bean(ApplicationLog.class).eventsOf(applicationId).stream().map(RecordedEvent::event)
                .toList());
    }

    <E extends ApplicationEvent> List<E> all(Class<E> type) {
        return events.stream().filter(type::isInstance).map(type::cast).toList();
    }

    /** The names of the clock's steps in their order. */
    List<String> steps() {
        return events.stream().filter(each -> each instanceof ReviewReminderIssued
                || each instanceof ReviewBecameOverdue).map(each -> each.getClass().getSimpleName()).toList();
    }
}

package org.huiji.web.desk;

import java.io.IOException;
import java.util.Collection;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import org.huiji.application.Actor;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;

/**
 * An open queue page. It is told the latest only: what a slow line has not taken yet is replaced, and nobody waits for it.
 *
 * @param sessionId ends with this session
 * @param reader ends once they are out of service, or have another office
 * @param departments whose queues the reader sees
 */
record QueueListener(
        String sessionId,
        Actor reader,
        Set<String> departments,
        SseEmitter emitter,
        AtomicReference<String> latest,
        AtomicReference<String> delivered,
        AtomicBoolean sending) {

    QueueListener(String sessionId, Actor reader, Set<String> departments, SseEmitter emitter) {
        this(sessionId, reader, departments, emitter, new AtomicReference<>(""), new AtomicReference<>(""),
                new AtomicBoolean());
    }

    String staffId() {
        return reader.id();
    }

    /** Whether the reader is still among those in service, in the office by which the departments were found. */
    boolean isAmong(Collection<StaffMember> inService) {
        return inService.stream().anyMatch(member -> member.id().equals(reader.id())
                && member.role() == reader.role() && member.departmentCode().equals(reader.departmentCode()));
    }

    /** Tells the news, unless they are the ones told last. */
    void tell(String news) {
        if (!news.equals(latest.getAndSet(news))) {
            send();
        }
    }

    /** Shows the line that there is somebody, and us whether there is still a line. */
    void beat() {
        if (sending.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                deliver(SseEmitter.event().comment(""));
                catchUp();
            });
        }
    }

    void end() {
        Thread.startVirtualThread(() -> {
            deliver(SseEmitter.event().name("end").data(""));
            emitter.complete();
        });
    }

    private void send() {
        if (sending.compareAndSet(false, true)) {
            Thread.startVirtualThread(() -> {
                String news = latest.get();
                delivered.set(news);
                deliver(SseEmitter.event().data(news));
                catchUp();
            });
        }
    }

    /** What was told while something else was on the line could not be sent then. */
    private void catchUp() {
        if (!delivered.get().equals(latest.get())) {
            send();
        }
    }

    private void deliver(SseEmitter.SseEventBuilder event) {
        try {
            emitter.send(event);
        } catch (IOException | IllegalStateException gone) {
            // the container notices a broken line too, and ends the stream
        } finally {
            sending.set(false);
        }
    }

    @Override
    public boolean equals(Object other) {
        return this == other;
    }

    @Override
    public int hashCode() {
        return System.identityHashCode(this);
    }

    @Override
    public String toString() {
        return "QueueListener[" + staffId() + "]";
    }
}

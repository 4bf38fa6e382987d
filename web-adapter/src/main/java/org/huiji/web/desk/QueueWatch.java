package org.huiji.web.desk;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.huiji.application.Actor;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.command.Queries;
import org.huiji.web.security.WatchedSessions;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.method.annotation.SseEmitter;
import tools.jackson.databind.json.JsonMapper;

/**
 * Watches the queues for all pages open on this node while there are any, and tells them what has changed. Ends before the
 * server waits for its open answers.
 */
@Component
class QueueWatch implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(QueueWatch.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int LOOKS_PER_BEAT = 8;
    /** A page then asks again, and its reader's rights are looked at anew. */
    private static final Duration LONGEST = Duration.ofMinutes(10);
    /** A browser opens six connections to a site; the pages themselves need some. */
    private static final int PER_SESSION = 3;
    private static final int PER_NODE = 2000;

    private final Queries queries;
    private final WatchedSessions sessions;
    private final StaffAccounts staff;
    private final JsonMapper json;
    private final Set<QueueListener> listeners = ConcurrentHashMap.newKeySet();
    private final ScheduledExecutorService executor = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("queue-watch").factory());

    private QueueNews news = QueueNews.NONE;
    private long looks;
    private boolean running;
    private @Nullable ScheduledFuture<?> watching;

    QueueWatch(Queries queries, WatchedSessions sessions, StaffAccounts staff, JsonMapper json) {
        this.staff = staff;
        this.queries = queries;
        this.sessions = sessions;
        this.json = json;
    }

    /** A stream of news for that reader; empty where there are too many already. */
    synchronized Optional<SseEmitter> listen(String sessionId, Actor reader, Set<String> departments) {
        long own = listeners.stream().filter(listener -> listener.sessionId().equals(sessionId)).count();
        if (!running || own >= PER_SESSION || listeners.size() >= PER_NODE) {
            return Optional.empty();
        }
        SseEmitter emitter = new SseEmitter(LONGEST.toMillis());
        QueueListener listener = new QueueListener(sessionId, reader, departments, emitter);
        emitter.onTimeout(emitter::complete);
        emitter.onError(gone -> leave(listener));
        emitter.onCompletion(() -> leave(listener));
        listeners.add(listener);
        if (watching == null) {
            watching = executor.scheduleWithFixedDelay(this::look, 0, PAUSE.toMillis(), TimeUnit.MILLISECONDS);
        } else {
            executor.execute(this::look);
        }
        return Optional.of(emitter);
    }

    /** What a page is told that cannot listen and asks now and then. */
    String now(String staffId, Set<String> departments) {
        return QueueNews.NONE.next(departments, queries).of(departments, staffId, json);
    }

    private synchronized void leave(QueueListener listener) {
        listeners.remove(listener);
        if (listeners.isEmpty() && watching != null) {
            watching.cancel(false);
            watching = null;
        }
    }

    /** On one thread only. What fails once may go well two seconds later. */
    private void look() {
        try {
            dismiss();
            if (!listeners.isEmpty()) {
                tell();
            }
        } catch (RuntimeException failed) {
            LOG.warn("Looking at the queues failed: {}", failed.getClass().getName());
        }
    }

    /** Whose session has ended, or who is out of service or has another office, is told nothing more. */
    private void dismiss() {
        List<QueueListener> present = List.copyOf(listeners);
        Set<String> goingOn = sessions.goingOn(
                present.stream().map(QueueListener::sessionId).collect(Collectors.toSet()));
        List<StaffMember> inService = staff.inService(
                present.stream().map(QueueListener::staffId).collect(Collectors.toSet()));
        present.stream()
                .filter(listener -> !goingOn.contains(listener.sessionId()) || !listener.isAmong(inService))
                .forEach(listener -> {
                    leave(listener);
                    listener.end();
                });
    }

    private void tell() {
        Set<String> departments = listeners.stream()
                .flatMap(listener -> listener.departments().stream())
                .collect(Collectors.toSet());
        news = news.next(departments, queries);
        looks++;
        for (QueueListener listener : listeners) {
            listener.tell(news.of(listener.departments(), listener.staffId(), json));
            if (looks % LOOKS_PER_BEAT == 0) {
                listener.beat();
            }
        }
    }

    @Override
    public synchronized void start() {
        running = true;
    }

    @Override
    public void stop() {
        synchronized (this) {
            running = false;
        }
        executor.shutdownNow();
        listeners.forEach(listener -> listener.emitter().complete());
    }

    @Override
    public synchronized boolean isRunning() {
        return running;
    }
}

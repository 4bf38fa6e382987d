package org.huiji.config.proof;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.huiji.integrity.IntegrityLog.Fault;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.dao.DataAccessException;

/**
 * Follows what is stored, on every node; which of them adds to the log is decided portion by portion. Nothing is passed
 * over: at a fault it stands still, says so, and tries the same again.
 */
final class LogFollower implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(LogFollower.class);

    private static final Duration PAUSE = Duration.ofMillis(500);
    private static final Duration AFTER_A_FAULT = Duration.ofSeconds(5);

    private final LogProcessor processor;
    private final HeadSigner signer;
    private final Optional<TileFiles> tiles;
    private final LogFaults faults;
    private final Duration headInterval;
    private final AtomicBoolean running = new AtomicBoolean();
    private @Nullable ScheduledExecutorService thread;
    private boolean compared;
    private boolean standsStill;
    private boolean unpublished;

    LogFollower(LogProcessor processor, HeadSigner signer, Optional<TileFiles> tiles, LogFaults faults,
            Duration headInterval) {
        this.processor = processor;
        this.signer = signer;
        this.tiles = tiles;
        this.faults = faults;
        this.headInterval = headInterval;
    }

    @Override
    public void start() {
        if (running.compareAndSet(false, true)) {
            ScheduledThreadPoolExecutor fresh = new ScheduledThreadPoolExecutor(1,
                    Thread.ofPlatform().name("merkle-log").daemon().factory());
            fresh.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            thread = fresh;
            fresh.execute(() -> follow(fresh));
        }
    }

    @Override
    public void stop() {
        running.set(false);
        ScheduledExecutorService stopped = thread;
        if (stopped != null) {
            stopped.close();
        }
    }

    @Override
    public boolean isRunning() {
        return running.get();
    }

    private void follow(ScheduledExecutorService executor) {
        Duration pause = PAUSE;
        try {
            goOn(headInterval);
        } catch (RuntimeException failed) {
            pause = AFTER_A_FAULT;
        }
        if (running.get()) {
            Future<?> _ = executor.schedule(() -> follow(executor), pause.toMillis(), TimeUnit.MILLISECONDS);
        }
    }

    /** Makes leaves of all that is certain, and a head over them if the last one is older than the interval. */
    synchronized void goOn(Duration interval) {
        try {
            if (!compared) {
                signer.requireNotBack();
                compared = true;
            }
            boolean more = true;
            while (more) {
                more = processor.addPortion() >= LogProcessor.PORTION;
                signer.signAfter(interval);
            }
            recovered();
            publish();
        } catch (LogWentBackException back) {
            compared = false;
            tell(Fault.Kind.WENT_BACK, String.valueOf(back.getMessage()));
            throw back;
        } catch (RuntimeException failed) {
            tell(Fault.Kind.OTHER, failed.getClass().getSimpleName());
            throw failed;
        }
    }

    /** The files are a copy: the log goes on without them, and they catch up once they can be written again. */
    private void publish() {
        try {
            tiles.ifPresent(TileFiles::publish);
            unpublished = false;
        } catch (RuntimeException failed) {
            if (!unpublished) {
                log.warn("the log is not written as files: {}", failed instanceof DataAccessException
                        ? failed.getClass().getSimpleName() // its message may quote a row
                        : failed.getMessage());
            }
            unpublished = true;
        }
    }

    /** Takes the log as it is from now on. */
    synchronized void beginAnew() {
        processor.forget();
        compared = false;
    }

    private void recovered() {
        if (standsStill) {
            standsStill = false;
            faults.clear();
            log.info("the Merkle log goes on");
        }
    }

    /** Never by the message of what came from elsewhere, which may quote a row. */
    private void tell(Fault.Kind kind, String reason) {
        if (!standsStill) {
            log.error("the Merkle log stands still: {} {}", kind, reason);
        }
        standsStill = true;
        try {
            faults.tell(kind, reason);
        } catch (RuntimeException unreachable) {
            log.debug("nor can it be told: {}", unreachable.getClass().getSimpleName());
        }
    }
}

package org.huiji.config.protection;

import java.time.Instant;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Every second forgets the keys that any node has destroyed meanwhile, says so, and goes on with a rotation of the master
 * key if there is one.
 */
final class KeyWatch implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(KeyWatch.class);
    private static final long PAUSE_SECONDS = 1;

    private final StoredDataKeys keys;
    private final KeyNodes nodes;
    private final KeyRotation rotation;
    private @Nullable ScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> watching;

    KeyWatch(StoredDataKeys keys, KeyNodes nodes, KeyRotation rotation) {
        this.keys = keys;
        this.nodes = nodes;
        this.rotation = rotation;
    }

    /** What fails once may go well a second later. */
    void look() {
        try {
            Instant now = nodes.now();
            keys.forgetDestroyed();
            nodes.sign(now);
            rotation.goOn();
        } catch (RuntimeException failed) {
            log.warn("looking after the keys failed: {}", failed.getClass().getName());
        }
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("key-watch").factory());
        watching = fresh.scheduleWithFixedDelay(this::look, 0, PAUSE_SECONDS, TimeUnit.SECONDS);
        executor = fresh;
    }

    /** What is begun is brought to its end first, a few portions at most. */
    @Override
    public synchronized void stop() {
        if (executor != null && watching != null) {
            watching.cancel(false);
            executor.close();
            executor = null;
            watching = null;
            nodes.leave();
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}

package org.huiji.config.readmodels;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Supplier;
import org.huiji.projections.Followers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Looks after the groups that do not follow with the others: every second lets each follow alone that is missing there, on
 * every node, and takes those in that have caught up. So a read model is made again beside the others, which go on.
 */
public final class Latecomers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Latecomers.class);
    private static final long PAUSE_SECONDS = 1;

    private final Supplier<List<HandlingGroup>> groups;
    private final FollowedTogether together;
    private final StoredPlaces places;
    private final Function<HandlingGroup, Latecomer> made;
    private final Map<String, Latecomer> following = new HashMap<>();
    private @Nullable ScheduledExecutorService executor;
    private @Nullable ScheduledFuture<?> looking;

    Latecomers(Supplier<List<HandlingGroup>> groups, FollowedTogether together, StoredPlaces places,
            Function<HandlingGroup, Latecomer> made) {
        this.groups = groups;
        this.together = together;
        this.places = places;
        this.made = made;
    }

    /**
     * Has a group make all again that it has made of the events, from the first one on; at once it is emptied, and nothing
     * parked is left.
     *
     * @param group one of {@link org.huiji.projections.ReadModels}
     */
    public synchronized void makeAgain(String group) {
        stopFollowing(group);
        together.leave(group, named(group).handlers()::performReset);
    }

    /** What fails once may go well a second later. */
    private void look() {
        try {
            lookAfterAll();
        } catch (RuntimeException failed) {
            log.warn("looking after those who follow alone failed: {}", failed.getClass().getName());
        }
    }

    private synchronized void lookAfterAll() {
        if (executor == null) {
            return;
        }
        List<String> late = together.latecomers(groups.get().stream().map(HandlingGroup::name).toList());
        List.copyOf(following.keySet()).stream().filter(group -> !late.contains(group)).forEach(this::stopFollowing);
        for (String group : late) {
            if (!following.containsKey(group)) {
                log.info("{} follows alone until it has caught up", group);
                startFollowing(group);
            } else if (places.areNear(group, Followers.TOGETHER)
                    && together.join(group, () -> isNowhereBehind(group))) {
                log.info("{} has caught up", group);
                stopFollowing(group);
            }
        }
    }

    private void startFollowing(String group) {
        Latecomer latecomer = made.apply(named(group));
        following.put(group, latecomer);
        latecomer.start();
    }

    private void stopFollowing(String group) {
        Latecomer latecomer = following.remove(group);
        if (latecomer != null) {
            latecomer.close();
        }
    }

    private HandlingGroup named(String group) {
        return groups.get().stream().filter(each -> each.name().equals(group)).findFirst().orElseThrow();
    }

    private boolean isNowhereBehind(String group) {
        return places.isNowhereBehind(group, Followers.TOGETHER);
    }

    @Override
    public synchronized void start() {
        ScheduledExecutorService fresh = Executors.newSingleThreadScheduledExecutor(
                Thread.ofPlatform().daemon().name("latecomers").factory());
        looking = fresh.scheduleWithFixedDelay(this::look, PAUSE_SECONDS, PAUSE_SECONDS, TimeUnit.SECONDS);
        executor = fresh;
    }

    @Override
    public synchronized void stop() {
        if (executor != null && looking != null) {
            looking.cancel(false);
            executor.shutdown();
            executor = null;
            looking = null;
            List.copyOf(following.keySet()).forEach(this::stopFollowing);
        }
    }

    @Override
    public synchronized boolean isRunning() {
        return executor != null;
    }
}

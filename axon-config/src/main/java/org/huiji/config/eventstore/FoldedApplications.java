package org.huiji.config.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.Optional;
import org.huiji.application.ApplicationState;
import org.huiji.application.FoldedApplication;

/**
 * The applications that this node has read or changed lately, folded up to the events that it knows of. Kept in clear like the keys,
 * and no longer: forgotten when they rest, and when a key is destroyed anywhere.
 */
final class FoldedApplications {

    private static final int MOST = 2_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final Cache<String, FoldedApplication> folded = Caffeine.newBuilder()
            .maximumSize(MOST)
            .expireAfterAccess(REMEMBERED)
            .build();

    Optional<FoldedApplication> find(String id) {
        return Optional.ofNullable(folded.getIfPresent(id));
    }

    /** Only what is committed is remembered; of an erased person nothing is. */
    void remember(String id, FoldedApplication application) {
        if (application.state() instanceof ApplicationState.Erased) {
            folded.invalidate(id);
        } else {
            folded.put(id, application);
        }
    }

    void forget(String id) {
        folded.invalidate(id);
    }
}

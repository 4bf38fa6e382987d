package org.huiji.config.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.jspecify.annotations.Nullable;

/**
 * The histories that this node has followed lately, each from its first event on: several read models begin with the first
 * submission or the approval and ask for what was before, which was opened a moment ago. Kept in clear like the keys, and no
 * longer: forgotten when they rest, and when a key is destroyed anywhere.
 */
public final class FollowedEvents {

    /** Of all histories together; an event in clear takes about a kilobyte. */
    private static final int MOST = 30_000;
    private static final Duration REMEMBERED = Duration.ofSeconds(60);

    private final Cache<UUID, List<ApplicationEvent>> histories = Caffeine.newBuilder()
            .maximumWeight(MOST)
            .weigher((UUID id, List<ApplicationEvent> history) -> history.size())
            .expireAfterAccess(REMEMBERED)
            .build();

    /** Remembers an event that is stored; one that does not follow what is known, or comes again, changes nothing. */
    public void add(ApplicationEvent event, long sequence) {
        histories.asMap().compute(event.applicationId(), (id, known) -> after(known, event, sequence));
    }

    /** What was before that event; empty where not all of it is known. */
    Optional<List<ApplicationEvent>> before(UUID applicationId, long sequence) {
        return Optional.ofNullable(histories.getIfPresent(applicationId)).filter(known -> known.size() >= sequence)
                .map(known -> known.subList(0, Math.toIntExact(sequence)));
    }

    void forget(UUID applicationId) {
        histories.invalidate(applicationId);
    }

    private static @Nullable List<ApplicationEvent> after(@Nullable List<ApplicationEvent> known,
            ApplicationEvent event, long sequence) {
        if (isEnd(event)) {
            return null;
        }
        if (known == null) {
            return sequence == 0 ? List.of(event) : null;
        }
        return known.size() == sequence ? Stream.concat(known.stream(), Stream.of(event)).toList() : known;
    }

    /** Nobody asks what was before it once it is over. */
    private static boolean isEnd(ApplicationEvent event) {
        return event instanceof ApplicationApproved || event instanceof ApplicationDiscarded
                || event instanceof PersonalDataErased;
    }
}

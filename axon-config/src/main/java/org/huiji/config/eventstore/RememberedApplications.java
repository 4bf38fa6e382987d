package org.huiji.config.eventstore;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.GenericDomainEventMessage;
import org.axonframework.eventsourcing.EventSourcedAggregate;
import org.axonframework.eventsourcing.EventSourcingRepository;
import org.axonframework.eventsourcing.eventstore.DomainEventStream;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.huiji.application.Application;
import org.jspecify.annotations.Nullable;

/**
 * Loads applications as they were loaded last, with what was stored since: like a snapshot, but in memory and for a moment.
 *
 * <p>The store is asked every time, so what another node has stored is seen as without any memory, and nothing is decided on
 * a state that has passed. Only what was read from the store is remembered, never what a command is about to add to it. One
 * that was erased is not remembered.
 */
final class RememberedApplications extends EventSourcingRepository<Application> {

    private static final String TYPE = "Application";
    private static final int MOST = 1000;
    private static final Duration FOR = Duration.ofSeconds(30);

    private final EventStore store;
    private final Cache<String, Remembered> remembered = Caffeine.newBuilder().maximumSize(MOST)
            .expireAfterAccess(FOR).build();

    private RememberedApplications(Builder<Application> builder, EventStore store) {
        super(builder);
        this.store = store;
    }

    /** After the event of that sequence; nobody changes it. */
    private record Remembered(Application application, long sequence) {}

    static RememberedApplications of(Configuration configuration) {
        return new RememberedApplications(EventSourcingRepository.builder(Application.class)
                .eventStore(configuration.eventStore())
                .parameterResolverFactory(configuration.parameterResolverFactory())
                .handlerDefinition(configuration.handlerDefinition(Application.class))
                .repositoryProvider(configuration::repository), configuration.eventStore());
    }

    @Override
    protected DomainEventStream readEvents(String id) {
        Remembered former = remembered.getIfPresent(id);
        if (former == null) {
            return store.readEvents(id);
        }
        return DomainEventStream.concat(
                DomainEventStream.of(new GenericDomainEventMessage<>(TYPE, id, former.sequence(), former.application()
                        .copy())),
                store.readEvents(id, former.sequence() + 1));
    }

    @Override
    protected EventSourcedAggregate<Application> doLoadWithLock(String id, @Nullable Long expectedVersion) {
        EventSourcedAggregate<Application> loaded = super.doLoadWithLock(id, expectedVersion);
        loaded.execute(application -> remember(id, application, loaded.version()));
        return loaded;
    }

    private void remember(String id, Application application, long sequence) {
        Remembered former = remembered.getIfPresent(id);
        if (application.isErased()) {
            remembered.invalidate(id);
        } else if (former == null || former.sequence() < sequence) {
            remembered.put(id, new Remembered(application.copy(), sequence));
        }
    }
}

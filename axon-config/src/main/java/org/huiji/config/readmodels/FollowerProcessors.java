package org.huiji.config.readmodels;

import java.util.List;
import java.util.function.Predicate;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.StreamableMessageSource;
import org.huiji.config.eventstore.FollowedEvents;
import org.huiji.projections.Followers;

/** Makes the processors that follow the events: the one of all, and one for each group that has to catch up. */
final class FollowerProcessors {

    /** Only who is behind has so many at hand: nothing is waited for. */
    private static final int PORTION = 400;

    /** As many threads or nodes can share the work of one follower; more of them make smaller portions, which cost more an event. */
    private static final int SEGMENTS = 2;

    /** Latecomers say where they are so often while nothing comes to them, so that nobody waits for it long. */
    private static final long MILLIS_BETWEEN_PLACES = 500;

    /** A part whose portion has failed, or whose node has gone, is taken up again so soon: all lists wait for it. */
    private static final long MILLIS_UNTIL_TAKEN_UP = 1000;

    private final FollowedTogether together;
    private final TokenStore tokens;
    private final TransactionManager transactions;
    private final AgeOfPortion age;
    private final FollowedEvents followed;

    FollowerProcessors(FollowedTogether together, TokenStore tokens, TransactionManager transactions,
            AgeOfPortion age, FollowedEvents followed) {
        this.together = together;
        this.tokens = tokens;
        this.transactions = transactions;
        this.age = age;
        this.followed = followed;
    }

    /** The processor of all groups that have caught up; for its portions alone commands wait. */
    EventProcessor together(Configuration configuration, List<HandlingGroup> groups) {
        FollowerThreads threads = FollowerThreads.of(Followers.TOGETHER, SEGMENTS);
        configuration.onShutdown(threads::close);
        EventProcessor processor = builder(Followers.TOGETHER, threads, configuration, groups, together::includes)
                .initialToken(source -> beginning(source, groups)).build();
        processor.registerHandlerInterceptor(age);
        return processor;
    }

    /** A follower of one group, from the first event on or from where it left off; not yet started. */
    Latecomer latecomer(Configuration configuration, HandlingGroup group) {
        FollowerThreads threads = FollowerThreads.of(group.name(), SEGMENTS);
        PooledStreamingEventProcessor processor = builder(group.name(), threads, configuration, List.of(group),
                name -> true).initialToken(StreamableMessageSource::createTailToken)
                .claimExtensionThreshold(MILLIS_BETWEEN_PLACES).build();
        configuration.eventProcessingConfiguration().interceptorsFor(Followers.TOGETHER)
                .forEach(processor::registerHandlerInterceptor);
        return new Latecomer(processor, threads);
    }

    private PooledStreamingEventProcessor.Builder builder(String name, FollowerThreads threads,
            Configuration configuration, List<HandlingGroup> groups, Predicate<String> takesPart) {
        Caution caution = new Caution(PORTION);
        return PooledStreamingEventProcessor.builder().name(name)
                .eventHandlerInvoker(new HandledByGroups(groups, takesPart, caution, followed)).errorHandler(caution)
                .messageSource(configuration.eventStore()).tokenStore(tokens).transactionManager(transactions)
                .coordinatorExecutor(threads.coordinator()).workerExecutor(threads.workers())
                .batchSize(PORTION).initialSegmentCount(SEGMENTS)
                .tokenClaimInterval(MILLIS_UNTIL_TAKEN_UP);
    }

    /** Asked where nobody has followed together yet; those that have followed alone join when all come to the same place. */
    private TrackingToken beginning(StreamableMessageSource<TrackedEventMessage<?>> source,
            List<HandlingGroup> groups) {
        together.begin(groups.stream().map(HandlingGroup::name).toList());
        return source.createTailToken();
    }
}

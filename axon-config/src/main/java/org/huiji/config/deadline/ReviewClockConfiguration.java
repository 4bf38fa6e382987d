package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.MessageHandlerInterceptor;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.modelling.saga.repository.SagaStore;
import org.axonframework.modelling.saga.repository.jdbc.JdbcSagaStore;
import org.axonframework.modelling.saga.repository.jdbc.PostgresSagaSqlSchema;
import org.axonframework.modelling.saga.repository.jdbc.SagaSchema;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.DemoClock;
import org.huiji.calendar.CalendarEditions;
import org.huiji.config.message.CommandTurns;
import org.huiji.config.protection.KeysAhead;
import org.huiji.config.readmodels.AgeOfPortion;
import org.huiji.config.readmodels.Caution;
import org.huiji.config.readmodels.FollowerThreads;
import org.huiji.config.readmodels.ParkedEventRetry;
import org.huiji.review.ReviewDeadlineSaga;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/** The saga of the review's clock: one event at a time, nothing swallowed, poison parked, all of it reconciled. */
@Configuration(proxyBeanMethods = false)
class ReviewClockConfiguration {

    /** The processing group; stored with its token, never to be renamed. */
    static final String GROUP = "review-deadline";

    private static final Duration BETWEEN_RECONCILIATIONS = Duration.ofMinutes(5);

    private static final int PORTION = 100;

    /** After a failure; growing, so that what fails by mishap comes through before it is parked. */
    private static final long MILLIS_UNTIL_TRIED_AGAIN = 2000;

    /** Fixed: splitting the segments of a saga can double it. */
    private static final int SEGMENTS = 2;

    @Bean
    ParkedClocks parkedClocks(
            JdbcClient database, PlatformTransactionManager transactionManager,
            @Qualifier("realTime") InstantSource realTime) {
        TransactionTemplate ownTransaction = new TransactionTemplate(transactionManager);
        ownTransaction.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        return new ParkedClocks(database, ownTransaction, realTime);
    }

    @Bean
    ConfigurerModule reviewDeadlineSaga(ConnectionProvider connections, ParkedClocks parked, JdbcClient database,
            TokenStore tokens, TransactionManager transactions, CommandTurns turns) {
        List<MessageHandlerInterceptor<EventMessage<?>>> interceptors = List.of(new AgeOfPortion(turns),
                new ParkingInterceptor(parked, new ClockLock(database)));
        return configurer -> register(configurer.eventProcessing(), sagaStore(connections), interceptors, tokens,
                transactions);
    }

    /** With a serializer of its own, so that rows name what they hold and not a class. */
    private static SagaStore<Object> sagaStore(ConnectionProvider connections) {
        SagaSchema tables = SagaSchema.builder().sagaEntryTable("work.saga_entry").sagaIdColumn("saga_id")
                .sagaTypeColumn("saga_type").revisionColumn("revision")
                .serializedSagaColumn("serialized_saga")
                .associationValueEntryTable("work.association_value_entry")
                .associationKeyColumn("association_key").associationValueColumn("association_value").build();
        return JdbcSagaStore.builder().connectionProvider(connections).sqlSchema(new PostgresSagaSqlSchema(tables))
                .serializer(new ClockSerializer()).build();
    }

    private static void register(EventProcessingConfigurer processing, SagaStore<Object> sagaStore,
            List<MessageHandlerInterceptor<EventMessage<?>>> interceptors, TokenStore tokens,
            TransactionManager transactions) {
        processing.registerSaga(ReviewDeadlineSaga.class, saga -> saga.configureSagaStore(configuration -> sagaStore))
                .assignHandlerTypesMatching(GROUP, ReviewDeadlineSaga.class::equals)
                .registerEventProcessor(GROUP,
                        (name, configuration, saga) -> processor(configuration, saga, tokens, transactions))
                .registerListenerInvocationErrorHandler(GROUP, configuration -> PropagatingErrorHandler.instance());
        interceptors.forEach(each -> processing.registerHandlerInterceptor(GROUP, configuration -> each));
    }

    private static ClockProcessor processor(org.axonframework.config.Configuration configuration,
            EventHandlerInvoker saga, TokenStore tokens, TransactionManager transactions) {
        Caution caution = new Caution(PORTION);
        FollowerThreads threads = FollowerThreads.of(GROUP, SEGMENTS);
        configuration.onShutdown(threads::close);
        return new ClockProcessor(PooledStreamingEventProcessor.builder().name(GROUP).eventHandlerInvoker(saga)
                .errorHandler(caution).messageSource(configuration.eventStore()).tokenStore(tokens)
                .transactionManager(transactions).coordinatorExecutor(threads.coordinator())
                .workerExecutor(threads.workers()).initialSegmentCount(SEGMENTS).batchSize(PORTION)
                .tokenClaimInterval(MILLIS_UNTIL_TRIED_AGAIN)
                .initialToken(StreamableMessageSource::createTailToken), caution, tokens, transactions);
    }

    /** What the segments of the processor are. */
    static List<Segment> segments() {
        return Segment.splitBalanced(Segment.ROOT_SEGMENT, SEGMENTS - 1);
    }

    @Bean
    OpenReviews openReviews(JdbcClient database) {
        return new StoredReviews(database);
    }

    @Bean
    Recomputation recomputation(
            OpenReviews openReviews, CalendarEditions editions, Scheduler scheduler, ReviewStepTask task,
            ScheduledRows rows, JdbcClient database, ObjectProvider<CommandGateway> commands, KeysAhead keys,
            Clock clock, ObjectProvider<DemoClock> demoClock, @Qualifier("realTime") InstantSource realTime) {
        return new Recomputation(
                openReviews,
                editions,
                new Schedule(scheduler, task),
                rows,
                new RecomputationLog(database, realTime),
                commands::getObject,
                keys,
                clock,
                SchedulerConfiguration.offsetOf(demoClock));
    }

    @Bean
    RecomputationTask calendarPublished(
            ObjectProvider<Scheduler> scheduler, @Qualifier("realTime") InstantSource realTime) {
        return new RecomputationTask(scheduler::getObject, realTime);
    }

    @Bean
    Task<?> recomputationTask(ObjectProvider<Recomputation> recomputation) {
        return RecomputationTask.task(recomputation::getObject);
    }

    @Bean
    Reconciliation reconciliation(
            OpenReviews openReviews, Recomputation recomputation, ApplicationLog events, Scheduler scheduler,
            ReviewStepTask task, ParkedClocks parked, JdbcClient database, ObjectProvider<DemoClock> demoClock,
            @Qualifier("realTime") InstantSource realTime) {
        return new Reconciliation(
                openReviews,
                recomputation::moveOutdated,
                events,
                new Schedule(scheduler, task),
                parked,
                new RepairLog(database, realTime),
                SchedulerConfiguration.offsetOf(demoClock),
                realTime);
    }

    @Bean
    ClockRebuild clockRebuild(
            JdbcClient database, PlatformTransactionManager transactionManager, OpenReviews openReviews,
            ParkedClocks parked, Scheduler scheduler, ReviewStepTask task, ObjectProvider<DemoClock> demoClock) {
        return new ClockRebuild(
                database,
                new TransactionTemplate(transactionManager),
                openReviews,
                parked,
                scheduler,
                task,
                SchedulerConfiguration.offsetOf(demoClock));
    }

    @Bean
    HandledOperations operations(
            JdbcClient database, Reconciliation reconciliation, ClockRebuild rebuild,
            ObjectProvider<ParkedEventRetry> retry, @Qualifier("realTime") InstantSource realTime) {
        return new HandledOperations(
                database, reconciliation, rebuild, group -> retry.getObject().retry(group), realTime);
    }

    /** By the scheduler itself, so that one node does it. */
    @Bean
    Task<?> reconciliationTask(ObjectProvider<Reconciliation> reconciliation) {
        return Tasks.recurring("review-reconciliation", FixedDelay.of(BETWEEN_RECONCILIATIONS))
                .execute((instance, context) -> reconciliation.getObject().run());
    }
}

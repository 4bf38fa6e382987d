package org.huiji.config.readmodels;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.serialization.Serializer;
import org.huiji.config.eventstore.FollowedEvents;
import org.huiji.config.message.CommandTurns;
import org.huiji.config.protection.KeysAhead;
import org.huiji.projections.Followers;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.huiji.projections.reviewerqueue.QueueRecount;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.springframework.util.function.SingletonSupplier;

/** Read models and messages follow from the first event on, together and in portions, and park what cannot be handled (decisions 25, 28). */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    /** Messages are made with the same care; which of the earliest events call for one its handler knows. */
    private static final List<String> GROUPS = Stream.concat(ReadModels.ALL.stream(),
            Stream.of(Followers.APPLICANT_MESSAGES, Followers.STAFF_MESSAGES, Followers.REVIEW_OPINIONS,
                    Followers.ERASED_SAMPLES))
            .toList();

    /** Everything is counted through: seconds for a million. */
    private static final Duration BETWEEN_RECOUNTS = Duration.ofHours(1);

    @Bean
    FollowedTogether followedTogether(JdbcClient database, PlatformTransactionManager transactionManager) {
        return new FollowedTogether(database, new TransactionTemplate(transactionManager));
    }

    @Bean
    FollowerProcessors followerProcessors(FollowedTogether together, TokenStore tokens,
            TransactionManager transactions, CommandTurns turns, FollowedEvents followed) {
        return new FollowerProcessors(together, tokens, transactions, new AgeOfPortion(turns), followed);
    }

    @Bean
    HandlingGroups handlingGroups(ConnectionProvider connections, TransactionManager transactions,
            Serializer general, @Qualifier("eventSerializer") Serializer events, DataSource dataSource,
            EntityManager entities, JdbcClient database) {
        ParkedGroups parkedGroups = new ParkedGroups(database);
        Savepoints savepoints = new Savepoints(dataSource, entities);
        return new HandlingGroups(GROUPS, savepoints, group -> ParkedEvents.of(group, connections,
                transactions, general, events, savepoints, parkedGroups));
    }

    @Bean
    ConfigurerModule followingTheEvents(HandlingGroups groups, FollowerProcessors processors, KeysAhead keys) {
        return configurer -> {
            EventProcessingConfigurer processing = configurer.eventProcessing();
            groups.assignTo(processing);
            processing
                    .registerEventProcessor(Followers.TOGETHER,
                            (name, configuration, handlers) -> processors.together(configuration,
                                    groups.of(configuration)))
                    .registerHandlerInterceptor(Followers.TOGETHER, configuration -> new KeysOfPortion(keys));
        };
    }

    @Bean
    Latecomers latecomers(ObjectProvider<org.axonframework.config.Configuration> configuration, HandlingGroups groups,
            FollowedTogether together, StoredPlaces places, FollowerProcessors processors) {
        // put together once and not with every look
        SingletonSupplier<List<HandlingGroup>> known = SingletonSupplier
                .of(() -> groups.of(configuration.getObject()));
        return new Latecomers(known::obtain, together, places,
                group -> processors.latecomer(configuration.getObject(), group));
    }

    @Bean
    ParkedEventRetry parkedEventRetry(ObjectProvider<EventProcessingConfiguration> processing, JdbcClient database,
            PlatformTransactionManager transactionManager, FollowedTogether together) {
        return new ParkedEventRetry(processing, database, new TransactionTemplate(transactionManager), together);
    }

    /** By the scheduler itself, so that one node does it. */
    @Bean
    Task<?> queueRecountTask(ObjectProvider<QueueRecount> recount) {
        return Tasks.recurring("queue-recount", FixedDelay.of(BETWEEN_RECOUNTS))
                .execute((instance, context) -> recount.getObject().run());
    }

    @Bean
    StoredPlaces storedPlaces(JdbcClient database, Serializer general) {
        return new StoredPlaces(database, general);
    }

    @Bean
    ReadModelProgress readModelProgress(JdbcClient database, StoredPlaces places) {
        return new TokenProgress(database, places);
    }
}

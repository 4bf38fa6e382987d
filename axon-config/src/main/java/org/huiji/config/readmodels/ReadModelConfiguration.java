package org.huiji.config.readmodels;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.StreamableMessageSource;
import org.axonframework.messaging.deadletter.Decisions;
import org.axonframework.serialization.Serializer;
import org.huiji.config.protection.KeysAhead;
import org.huiji.projections.Followers;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A processor per read model, and one each for messages to applicants and to staff: from the first event on, in portions, parking what cannot be handled (decisions 25, 28). */
@Configuration(proxyBeanMethods = false)
class ReadModelConfiguration {

    private static final int PORTION = 100;

    /** Messages are made with the same care; which of the earliest events call for one its handler knows. */
    private static final List<String> GROUPS = Stream.concat(ReadModels.ALL.stream(),
            Stream.of(Followers.APPLICANT_MESSAGES, Followers.STAFF_MESSAGES, Followers.REVIEW_OPINIONS,
                    Followers.ERASED_SAMPLES))
            .toList();

    /** As many nodes can share the work of one read model. */
    private static final int SEGMENTS = 2;

    @Bean
    ConfigurerModule readModelProcessors(ConnectionProvider connections, TransactionManager transactions,
            Serializer general, @Qualifier("eventSerializer") Serializer events, DataSource dataSource,
            EntityManager entities, KeysAhead keys) {
        return configurer -> {
            for (String group : GROUPS) {
                Savepoints savepoints = new Savepoints(dataSource, entities);
                ParkedEvents parked = ParkedEvents.of(group, connections, transactions, general, events, savepoints);
                register(configurer.eventProcessing(), group, savepoints, parked, keys);
            }
        };
    }

    @Bean
    ParkedEventRetry parkedEventRetry(ObjectProvider<EventProcessingConfiguration> processing, JdbcClient database,
            PlatformTransactionManager transactionManager) {
        return new ParkedEventRetry(processing, database, new TransactionTemplate(transactionManager));
    }

    @Bean
    ReadModelProgress readModelProgress(JdbcClient database, Serializer general) {
        return new TokenProgress(database, general);
    }

    private static void register(EventProcessingConfigurer processing, String group, Savepoints savepoints,
            ParkedEvents parked, KeysAhead keys) {
        CarefulHandling handling = new CarefulHandling(new Caution(PORTION), savepoints, parked);
        processing
                .registerPooledStreamingEventProcessor(
                        group,
                        org.axonframework.config.Configuration::eventStore,
                        (configuration, processor) -> processor.batchSize(PORTION).initialSegmentCount(SEGMENTS)
                                .initialToken(StreamableMessageSource::createTailToken))
                .registerErrorHandler(group, configuration -> handling)
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerHandlerInterceptor(group, configuration -> new KeysOfPortion(keys))
                .registerHandlerInterceptor(group, configuration -> handling)
                .registerDeadLetterQueue(group, configuration -> parked)
                .registerDeadLetterPolicy(
                        group,
                        configuration -> (letter, cause) -> Decisions.enqueue(new UnhandledEventException(cause)));
    }
}

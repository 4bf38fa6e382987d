package org.huiji.config.eventstore;

import java.util.UUID;
import javax.sql.DataSource;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EmbeddedEventStore;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.modelling.command.VersionedAggregateIdentifier;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.springboot.autoconfig.JpaAutoConfiguration;
import org.axonframework.springboot.autoconfig.JpaEventStoreAutoConfiguration;
import org.huiji.application.Application;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.port.FreshIds;
import org.huiji.config.protection.ForgottenKeys;
import org.huiji.config.protection.KeysAhead;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where events and the places of their readers are kept: in PostgreSQL, by JDBC. */
@Configuration(proxyBeanMethods = false)
// By JPA, payloads would become large objects and the global order would break on two nodes.
@EnableAutoConfiguration(exclude = {JpaAutoConfiguration.class, JpaEventStoreAutoConfiguration.class})
class EventStoreConfiguration {

    /** What this node stores is followed at once, what other nodes store is looked for so often. */
    private static final long MILLIS_BETWEEN_LOOKS = 100;

    @Bean
    ConfigurerModule applicationAggregate() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Application.class)
                .configureCommandTargetResolver(configuration -> EventStoreConfiguration::target));
    }

    /** Every command says itself whom it is for; Axon would look for the annotation that says so, with each command. */
    private static VersionedAggregateIdentifier target(CommandMessage<?> command) {
        return new VersionedAggregateIdentifier(
                ((ApplicationCommand) command.getPayload()).applicationId(), null);
    }

    @Bean
    GapProofs gapProofs(DataSource dataSource) {
        return new GapProofs(dataSource);
    }

    @Bean
    EventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer, EventUpcaster upcaster, GapProofs gaps,
            KeysAhead keys) {
        return PostgresEventEngine.of(connections, transactions, serializer, upcaster, gaps,
                histories -> keys.fetch(histories.stream().map(UUID::fromString).toList()));
    }

    /** No event is forwarded to subscribers, so that there is nothing to intercept or to count. */
    @Bean("eventBus")
    @Qualifier("eventStore")
    EventStore eventStore(EventStorageEngine engine, ForgottenKeys keys) {
        FoldedApplications known = new FoldedApplications();
        keys.onForgotten(subject -> known.forget(subject.toString()));
        return new FoldingEventStore(EmbeddedEventStore.builder().storageEngine(engine)
                .fetchDelay(MILLIS_BETWEEN_LOOKS), known);
    }

    @Bean
    FollowedEvents followedEvents(ForgottenKeys keys) {
        FollowedEvents followed = new FollowedEvents();
        keys.onForgotten(followed::forget);
        return followed;
    }

    /**
     * Each start is an owner of its own. By its default an owner is a process number and a host name, which two nodes in
     * containers can share; both would then follow the same events side by side.
     */
    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer, FreshIds freshIds) {
        TokenSchema table = TokenSchema.builder().setTokenTable("work.token_entry")
                .setProcessorNameColumn("processor_name").setSegmentColumn("segment").setTokenColumn("token")
                .setTokenTypeColumn("token_type").setTimestampColumn("timestamp").setOwnerColumn("owner").build();
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer).schema(table)
                .nodeId(ProcessHandle.current().pid() + "/" + freshIds.next()).build();
    }
}

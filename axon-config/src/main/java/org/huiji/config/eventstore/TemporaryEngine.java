package org.huiji.config.eventstore;

import java.nio.charset.StandardCharsets;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.common.jdbc.ConnectionProvider;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.AggregateConfigurer;
import org.axonframework.config.ConfigurerModule;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.JdbcTokenStore;
import org.axonframework.eventhandling.tokenstore.jdbc.TokenSchema;
import org.axonframework.eventsourcing.eventstore.EventStorageEngine;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.eventsourcing.eventstore.jdbc.EventSchema;
import org.axonframework.eventsourcing.eventstore.jdbc.JdbcEventStorageEngine;
import org.axonframework.eventsourcing.eventstore.jpa.SQLStateResolver;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.huiji.application.Application;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.Rulebook;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.ApprovedApplications;
import org.huiji.application.port.RecordedEvent;
import org.huiji.application.port.StaffDirectory;
import org.huiji.department.DepartmentDirectory;
import org.huiji.reference.CodeCatalogue;
import org.huiji.review.WorkingCalendar;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class TemporaryEngine {

    @Bean
    ConfigurerModule applicationAggregate() {
        return configurer -> configurer.configureAggregate(AggregateConfigurer.defaultConfiguration(Application.class));
    }

    @Bean
    EventStorageEngine eventStorageEngine(ConnectionProvider connections, TransactionManager transactions,
            @Qualifier("eventSerializer") Serializer serializer, EventUpcaster upcaster) {
        EventSchema schema = EventSchema.builder().eventTable("event_store.domain_event_entry")
                .snapshotTable("event_store.snapshot_event_entry").globalIndexColumn("global_index")
                .timestampColumn("time_stamp").eventIdentifierColumn("event_identifier")
                .aggregateIdentifierColumn("aggregate_identifier").sequenceNumberColumn("sequence_number")
                .typeColumn("type").payloadTypeColumn("payload_type").payloadRevisionColumn("payload_revision")
                .payloadColumn("payload").metaDataColumn("meta_data").build();
        return new Engine(JdbcEventStorageEngine.builder().eventSerializer(serializer).snapshotSerializer(serializer)
                .upcasterChain(upcaster).persistenceExceptionResolver(new SQLStateResolver("23505"))
                .connectionProvider(connections).transactionManager(transactions).dataType(String.class)
                .schema(schema));
    }

    private static final class Engine extends JdbcEventStorageEngine {
        Engine(Builder builder) {
            super(builder);
        }

        @Override
        protected Object readTimeStamp(ResultSet row, String column) throws SQLException {
            return row.getTimestamp(column).toInstant();
        }

        @Override
        protected void writeTimestamp(PreparedStatement statement, int position, Instant at) throws SQLException {
            statement.setTimestamp(position, Timestamp.from(at));
        }
    }

    @Bean
    TokenStore tokenStore(ConnectionProvider connections, Serializer serializer) {
        return JdbcTokenStore.builder().connectionProvider(connections).serializer(serializer)
                .schema(TokenSchema.builder().setTokenTable("work.token_entry").setProcessorNameColumn("processor_name")
                        .setSegmentColumn("segment").setTokenColumn("token").setTokenTypeColumn("token_type")
                        .setTimestampColumn("timestamp").setOwnerColumn("owner").build())
                .build();
    }

    @Bean
    ApplicationLog applicationLog(EventStore store) {
        return id -> {
            List<RecordedEvent> events = new ArrayList<>();
            store.readEvents(id.toString()).asStream().forEach(message -> events.add(recorded(message)));
            return events;
        };
    }

    private static RecordedEvent recorded(DomainEventMessage<?> message) {
        return new RecordedEvent(message.getSequenceNumber(), message.getIdentifier(),
                message.getPayloadType().getSimpleName(), "1", message.getTimestamp(),
                CommandContext.actorFrom(message.getMetaData()),
                UUID.fromString(String.valueOf(message.getMetaData().get("commandId"))),
                String.valueOf(message.getMetaData().get("correlationId")), (ApplicationEvent) message.getPayload());
    }

    @Bean
    ApplicationNumbering numbering(ApplicationLog log) {
        return new ApplicationNumbering() {
            @Override
            public List<UUID> applicationsOf(UUID accountId) {
                List<UUID> ids = new ArrayList<>();
                for (int i = 0; !log.eventsOf(id(accountId, i)).isEmpty(); i++) {
                    ids.add(id(accountId, i));
                }
                return ids;
            }

            @Override
            public UUID openApplicationOf(UUID accountId) {
                List<UUID> ids = applicationsOf(accountId);
                if (ids.isEmpty()) {
                    return id(accountId, 0);
                }
                boolean closed = ApplicationState.fold(
                        log.eventsOf(ids.getLast()).stream().map(RecordedEvent::event).toList()).status().isClosed();
                return closed ? id(accountId, ids.size()) : ids.getLast();
            }
        };
    }

    private static UUID id(UUID account, int ordinal) {
        return UUID.nameUUIDFromBytes((account + "/" + ordinal).getBytes(StandardCharsets.UTF_8));
    }

    @Bean
    Rulebook rulebook(CodeCatalogue codes, DepartmentDirectory departments, WorkingCalendar calendar,
            StaffDirectory staff) {
        ApprovedApplications none = (applicationId, accountId) -> Optional.empty();
        return new Rulebook(codes, departments, calendar, staff, none);
    }
}

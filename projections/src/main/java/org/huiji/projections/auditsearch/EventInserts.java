package org.huiji.projections.auditsearch;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.ClearEvent;
import org.hibernate.event.spi.ClearEventListener;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Inserts the events of a portion by one statement. They are written when the entity manager writes out the rows, and forgotten
 * when it forgets them: so a portion that is handled event by event, each behind a savepoint, writes and undoes them one by one
 * too (decision 28).
 */
@Component
class EventInserts implements FlushEventListener, ClearEventListener {

    private static final long serialVersionUID = 1L;

    private static final String INSERT = """
            INSERT INTO read_model.audited_event (application_id, sequence, kind, occurred_at, actor_id, actor_name,
                                                  actor_role, actor_department_code, channel, address, department_code)
            SELECT * FROM unnest(CAST(? AS uuid[]), CAST(? AS integer[]), CAST(? AS smallint[]), CAST(? AS timestamptz[]),
                                 CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]),
                                 CAST(? AS text[]), CAST(? AS text[]), CAST(? AS text[]))
            """;

    private final JdbcClient jdbc;
    private final EntityManager entities;

    /** Added and not written yet, by the session of their transaction. */
    private final Map<SessionImplementor, List<AuditedEvent>> waiting = new ConcurrentHashMap<>();

    EventInserts(JdbcClient jdbc, EntityManager entities, EntityManagerFactory factory) {
        this.jdbc = jdbc;
        this.entities = entities;
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class).getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.FLUSH, this);
        listeners.appendListeners(EventType.CLEAR, this);
    }

    /** Within a transaction, with which it is written at the latest. */
    void add(AuditedEvent event) {
        waiting.computeIfAbsent(entities.unwrap(SessionImplementor.class), this::begin).add(event);
    }

    private List<AuditedEvent> begin(SessionImplementor session) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCompletion(int status) {
                waiting.remove(session);
            }
        });
        return new ArrayList<>();
    }

    @Override
    public void onFlush(FlushEvent flush) {
        List<AuditedEvent> events = waiting.remove(flush.getSession());
        if (events != null) {
            write(events);
        }
    }

    @Override
    public void onClear(ClearEvent clear) {
        waiting.remove(clear.getSession());
    }

    private void write(List<AuditedEvent> events) {
        jdbc.sql(INSERT).params(List.of(
                texts(events, event -> event.applicationId().toString()),
                column(events, AuditedEvent::sequence, Integer[]::new),
                column(events, AuditedEvent::kind, Short[]::new),
                texts(events, event -> event.occurredAt().toString()),
                texts(events, event -> event.actor().id()),
                texts(events, event -> event.actor().displayName()),
                texts(events, event -> event.actor().role().name()),
                texts(events, event -> event.actor().departmentCode()),
                texts(events, event -> event.actor().channel().name()),
                texts(events, event -> event.actor().address()),
                texts(events, AuditedEvent::departmentCode))).update();
    }

    private static String[] texts(List<AuditedEvent> events, Function<AuditedEvent, String> value) {
        return column(events, value, String[]::new);
    }

    private static <T> T[] column(List<AuditedEvent> events, Function<AuditedEvent, T> value, IntFunction<T[]> array) {
        return events.stream().map(value).toArray(array);
    }
}

package org.huiji.projections.following;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.hibernate.engine.spi.SessionFactoryImplementor;
import org.hibernate.engine.spi.SessionImplementor;
import org.hibernate.event.service.spi.EventListenerRegistry;
import org.hibernate.event.spi.ClearEvent;
import org.hibernate.event.spi.ClearEventListener;
import org.hibernate.event.spi.EventType;
import org.hibernate.event.spi.FlushEvent;
import org.hibernate.event.spi.FlushEventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Writes what a portion adds to tables that are no tables of entities, each by one statement: after the entity manager has
 * written out the rows. What is not written is forgotten when the entity manager forgets them. So a portion that is handled event
 * by event, each behind a savepoint, writes and undoes it one by one too (decision 28).
 */
@Component
public class WritingWithTheRows implements FlushEventListener, ClearEventListener {

    private static final long serialVersionUID = 1L;

    private final transient EntityManager entities;

    private final transient List<Additions<?>> tables = new CopyOnWriteArrayList<>();

    WritingWithTheRows(EntityManager entities, EntityManagerFactory factory) {
        this.entities = entities;
        EventListenerRegistry listeners = factory.unwrap(SessionFactoryImplementor.class).getServiceRegistry()
                .requireService(EventListenerRegistry.class);
        listeners.appendListeners(EventType.FLUSH, this);
        listeners.appendListeners(EventType.CLEAR, this);
    }

    /**
     * For one table, once.
     *
     * @param write is given what was added since the rows were written last, in that order and at least one
     */
    public <T> Additions<T> by(Consumer<List<T>> write) {
        Additions<T> additions = new Additions<>(write);
        tables.add(additions);
        return additions;
    }

    @Override
    public void onFlush(FlushEvent flush) {
        tables.forEach(table -> table.write(flush.getSession()));
    }

    @Override
    public void onClear(ClearEvent clear) {
        tables.forEach(table -> table.forget(clear.getSession()));
    }

    /**
     * What is added to one table.
     *
     * @param <T> one addition
     */
    public final class Additions<T> {

        private final Consumer<List<T>> write;

        /** Added and not written yet, by the session of their transaction. */
        private final Map<SessionImplementor, List<T>> waiting = new ConcurrentHashMap<>();

        private Additions(Consumer<List<T>> write) {
            this.write = write;
        }

        /** Within a transaction, with which it is written at the latest. */
        public void add(T addition) {
            waiting.computeIfAbsent(entities.unwrap(SessionImplementor.class), this::begin).add(addition);
        }

        private List<T> begin(SessionImplementor session) {
            TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
                @Override
                public void afterCompletion(int status) {
                    forget(session);
                }
            });
            return new ArrayList<>();
        }

        private void write(SessionImplementor session) {
            List<T> additions = waiting.remove(session);
            if (additions != null) {
                write.accept(additions);
            }
        }

        private void forget(SessionImplementor session) {
            waiting.remove(session);
        }
    }
}

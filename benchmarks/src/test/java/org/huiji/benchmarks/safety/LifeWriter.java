package org.huiji.benchmarks.safety;

import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.eventsourcing.eventstore.EventStore;
import org.axonframework.messaging.ResultMessage;
import org.axonframework.messaging.unitofwork.DefaultUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.axonframework.modelling.command.ConcurrencyException;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.benchmarks.data.DataMaker;
import org.huiji.projections.testing.LateCommits;

/** Stores whole lives by the product's event store, each event in a transaction of its own whose commit comes late. */
final class LifeWriter implements Runnable {

    private final DataMaker maker;
    private final EventStore store;
    private final TransactionManager transactions;
    private final LateCommits commits;
    private final AtomicLong persons;
    private final AtomicLong left;

    /**
     * @param persons the next person whom nobody writes yet
     * @param left how many events are wanted still
     */
    LifeWriter(BenchedProduct product, DataMaker maker, LateCommits commits, AtomicLong persons, AtomicLong left) {
        this.maker = maker;
        this.store = product.part(EventStore.class);
        this.transactions = product.part(TransactionManager.class);
        this.commits = commits;
        this.persons = persons;
        this.left = left;
    }

    @Override
    public void run() {
        while (left.get() > 0) {
            maker.eventsOf(persons.getAndIncrement()).forEach(this::append);
        }
    }

    private void append(DomainEventMessage<?> event) {
        ResultMessage<?> result = tried(event);
        while (result.isExceptional() && result.exceptionResult() instanceof ConcurrencyException) {
            result = tried(event);
        }
        if (result.isExceptional()) {
            throw new IllegalStateException("not stored", result.exceptionResult());
        }
        left.decrementAndGet();
    }

    private ResultMessage<?> tried(DomainEventMessage<?> event) {
        UnitOfWork<?> unit = DefaultUnitOfWork.startAndGet(event);
        unit.attachTransaction(transactions);
        commits.hold(unit);
        return unit.executeWithResult(() -> {
            store.publish(event);
            return null;
        });
    }
}

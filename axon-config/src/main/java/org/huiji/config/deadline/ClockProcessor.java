package org.huiji.config.deadline;

import java.util.Collection;
import java.util.List;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.eventhandling.EventMessage;
import org.axonframework.eventhandling.Segment;
import org.axonframework.eventhandling.TrackedEventMessage;
import org.axonframework.eventhandling.pooled.PooledStreamingEventProcessor;
import org.axonframework.eventhandling.tokenstore.TokenStore;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.UnitOfWork;
import org.huiji.config.readmodels.Caution;

/**
 * Hands the saga its events in portions. What fails of a portion shows when all of it is written out, so that nobody can
 * tell by which event; after a failure each has a transaction of its own, and the one to blame is counted and parked
 * (decision 28).
 */
final class ClockProcessor extends PooledStreamingEventProcessor {

    private final Caution caution;
    private final TokenStore tokens;
    private final TransactionManager transactions;

    ClockProcessor(Builder builder, Caution caution, TokenStore tokens, TransactionManager transactions) {
        super(builder);
        this.caution = caution;
        this.tokens = tokens;
        this.transactions = transactions;
    }

    @Override
    protected void processInUnitOfWork(List<? extends EventMessage<?>> events,
            UnitOfWork<? extends EventMessage<?>> portion, Collection<Segment> segments) throws Exception {
        if (!caution.isRaised() || events.size() == 1) {
            super.processInUnitOfWork(events, portion, segments);
            caution.lower();
            return;
        }
        // its transaction is begun already, and what is handled alone would take part in it
        portion.start();
        portion.rollback();
        for (EventMessage<?> event : events) {
            handleAlone((TrackedEventMessage<?>) event, segments);
            caution.lower();
        }
    }

    private void handleAlone(TrackedEventMessage<?> event, Collection<Segment> segments) throws Exception {
        UnitOfWork<TrackedEventMessage<?>> alone = new BatchingUnitOfWork<>(List.of(event));
        alone.attachTransaction(transactions);
        alone.onPrepareCommit(unit -> segments.forEach(
                segment -> tokens.storeToken(event.trackingToken(), getName(), segment.getSegmentId())));
        super.processInUnitOfWork(List.of(event), alone, segments);
    }
}

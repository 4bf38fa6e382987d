package org.huiji.projections.reviewerqueue;

import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.AppliedEvents;
import org.huiji.projections.following.Portion;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Keeps the queue: an item for every application, shown from its first submission on. */
@Component
@ProcessingGroup(ReadModels.REVIEWER_QUEUE)
class QueueProjection {

    private final QueueItems items;
    private final AppliedEvents applied;
    private final QueuedPeople people;

    QueueProjection(QueueItems items, AppliedEvents applied, QueuedPeople people) {
        this.items = items;
        this.applied = applied;
        this.people = people;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        Portion.ahead(items::findAllById);
        UUID id = event.applicationId();
        if (!applied.isFirstTime(ReadModels.REVIEWER_QUEUE, id, sequence)) {
            return;
        }
        Optional<QueueItem> former = items.findById(id);
        QueueItem item = former.orElseGet(() -> new QueueItem(id, ReceiptNumber.of(id), first(event),
                event instanceof AmendmentStarted));
        if (former.isPresent()) {
            item.standing = item.standing.after(event);
        }
        people.follow(item, event);
        QueuePlace.move(item, event);
        items.save(item);
    }

    private static Standing first(ApplicationEvent event) {
        return Standing.first(event, event instanceof AmendmentStarted amendment ? amendment.departmentCode() : "");
    }

    @ResetHandler
    void reset() {
        items.deleteAllInBatch();
        applied.forget(ReadModels.REVIEWER_QUEUE);
    }
}

package org.huiji.projections.reviewerqueue;

import jakarta.persistence.EntityManager;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.FollowedRows;
import org.huiji.projections.following.Past;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Keeps the queue: an item for every application, from its first submission on. */
@Component
@ProcessingGroup(ReadModels.REVIEWER_QUEUE)
class QueueProjection {

    private final FollowedRows<UUID, QueueItem> items;
    private final QueuedPeople people;
    private final Past past;
    private final TallySteps tallies;

    QueueProjection(EntityManager entities, QueuedPeople people, Past past, TallySteps tallies) {
        this.items = FollowedRows.of(entities, QueueItem.class);
        this.people = people;
        this.past = past;
        this.tallies = tallies;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        Optional<QueueItem> known = items.find(event.applicationId());
        if (known.isEmpty() && event instanceof ApplicationSubmittedForReview) {
            QueueItem begun = begun(event, sequence);
            place(begun, event, sequence);
            items.add(begun);
        } else if (known.isPresent() && !known.get().holds(sequence)) {
            people.follow(known.get(), event);
            place(known.get(), event, sequence);
        }
    }

    /** The item as it would be if it had been kept while the applicant filled it in, with the person as now submitted. */
    private QueueItem begun(ApplicationEvent event, long sequence) {
        List<ApplicationEvent> before = past.before(event, sequence);
        QueueItem item = new QueueItem(event.applicationId(), ReceiptNumber.of(event.applicationId()),
                Standing.after(before), before.getFirst() instanceof AmendmentStarted);
        people.submit(item, before);
        return item;
    }

    private void place(QueueItem item, ApplicationEvent event, long sequence) {
        tallies.add(TallyStep.outOf(item));
        item.standing = item.standing.after(event);
        QueuePlace.move(item, event);
        item.reach(sequence);
        tallies.add(TallyStep.into(item));
    }

    @ResetHandler
    void reset() {
        items.clear();
        tallies.forget();
    }
}

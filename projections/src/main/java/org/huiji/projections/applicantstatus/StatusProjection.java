package org.huiji.projections.applicantstatus;

import jakarta.persistence.EntityManager;
import java.util.Optional;
import java.util.UUID;
import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
import org.axonframework.eventhandling.ResetHandler;
import org.axonframework.eventhandling.SequenceNumber;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.projections.ReadModels;
import org.huiji.projections.following.FollowedRows;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Keeps where applications stand; nothing in it is personal, so it outlives the key. */
@Component
@ProcessingGroup(ReadModels.APPLICANT_STATUS)
class StatusProjection {

    private final FollowedRows<UUID, StatusRow> rows;
    private final TimelineRows timeline;
    private final EntityManager entities;

    StatusProjection(TimelineRows timeline, EntityManager entities) {
        this.rows = FollowedRows.of(entities, StatusRow.class);
        this.timeline = timeline;
        this.entities = entities;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        Optional<StatusRow> former = rows.find(event.applicationId());
        if (former.isEmpty()) {
            StatusRow begun = begun(event);
            show(begun, event, sequence);
            rows.add(begun);
        } else if (!former.get().holds(sequence)) {
            former.get().standing = former.get().standing.after(event);
            show(former.get(), event, sequence);
        }
    }

    private static StatusRow begun(ApplicationEvent event) {
        UUID id = event.applicationId();
        return switch (event) {
            case ApplicationStarted started ->
                new StatusRow(id, started.accountId(), null, Standing.first(event));
            case AmendmentStarted started -> new StatusRow(id, started.accountId(), started.amendedApplicationId(),
                    Standing.first(event));
            default -> throw new IllegalStateException(id + " does not begin with its start");
        };
    }

    private void show(StatusRow row, ApplicationEvent event, long sequence) {
        follow(row, event);
        row.reach(sequence);
        if (TimelineSteps.isStep(event)) {
            entities.persist(new TimelineRow(new TimelineRow.Key(event.applicationId(), sequence),
                    event.getClass().getSimpleName(), event.occurredAt(), row.standing.round(),
                    row.standing.departmentCode()));
        }
    }

    private static void follow(StatusRow row, ApplicationEvent event) {
        if (event instanceof ApplicationSubmittedForReview submitted) {
            row.submittedAt = submitted.occurredAt();
            row.date(submitted.dates());
            row.overdue = false;
        } else if (event instanceof ReviewDeadlineMoved moved) {
            row.date(moved.dates());
        } else if (event instanceof ReviewBecameOverdue) {
            row.overdue = true;
        } else if (event instanceof ApplicationReturned returned) {
            row.returnedAt = returned.occurredAt();
            row.findings = returned.findings().size();
        } else if (event instanceof ReturnRecalled recalled) {
            row.returnedAt = null;
            row.findings = 0;
            row.date(recalled.dates());
        } else if (event instanceof SubmissionWithdrawn) {
            row.overdue = false;
        } else if (isEnd(event)) {
            row.endedAt = event.occurredAt();
        }
    }

    private static boolean isEnd(ApplicationEvent event) {
        return event instanceof ApplicationApproved || event instanceof ApplicationDiscarded
                || event instanceof PersonalDataErased;
    }

    @ResetHandler
    void reset() {
        timeline.deleteAllInBatch();
        rows.clear();
    }
}

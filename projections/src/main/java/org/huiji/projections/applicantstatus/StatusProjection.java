package org.huiji.projections.applicantstatus;

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
import org.huiji.projections.following.AppliedEvents;
import org.huiji.projections.following.Portion;
import org.huiji.projections.following.Standing;
import org.springframework.stereotype.Component;

/** Keeps where applications stand; nothing in it is personal, so it outlives the key. */
@Component
@ProcessingGroup(ReadModels.APPLICANT_STATUS)
class StatusProjection {

    private final StatusRows rows;
    private final TimelineRows timeline;
    private final AppliedEvents applied;

    StatusProjection(StatusRows rows, TimelineRows timeline, AppliedEvents applied) {
        this.rows = rows;
        this.timeline = timeline;
        this.applied = applied;
    }

    @EventHandler
    void on(ApplicationEvent event, @SequenceNumber long sequence) {
        Portion.ahead(rows::findAllById);
        if (!applied.isFirstTime(ReadModels.APPLICANT_STATUS, event.applicationId(), sequence)) {
            return;
        }
        StatusRow row = row(event);
        follow(row, event);
        rows.save(row);
        if (TimelineSteps.isStep(event)) {
            timeline.save(new TimelineRow(new TimelineRow.Key(event.applicationId(), sequence),
                    event.getClass().getSimpleName(), event.occurredAt(), row.standing.round(),
                    row.standing.departmentCode()));
        }
    }

    private StatusRow row(ApplicationEvent event) {
        UUID id = event.applicationId();
        if (event instanceof ApplicationStarted started) {
            return new StatusRow(id, started.accountId(), null, Standing.first(event, ""));
        }
        if (event instanceof AmendmentStarted started) {
            return new StatusRow(id, started.accountId(), started.amendedApplicationId(),
                    Standing.first(event, started.departmentCode()));
        }
        Optional<StatusRow> former = rows.findById(id);
        StatusRow row = former.orElseThrow(() -> new IllegalStateException(id + " does not begin with its start"));
        row.standing = row.standing.after(event);
        return row;
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
        rows.deleteAllInBatch();
        applied.forget(ReadModels.APPLICANT_STATUS);
    }
}

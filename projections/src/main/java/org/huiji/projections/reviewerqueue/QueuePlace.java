package org.huiji.projections.reviewerqueue;

import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationStarted;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.ApplicationEvent.DocumentAttached;
import org.huiji.application.ApplicationEvent.DocumentRemoved;
import org.huiji.application.ApplicationEvent.EducationSubmitted;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.ApplicationEvent.ManagementDepartmentSelected;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.PersonalInfoSubmitted;
import org.huiji.application.ApplicationEvent.QualificationSubmitted;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.ReviewAssigned;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReassigned;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;

/** Where an event puts an application: on which shelf, how urgent, with whom. */
final class QueuePlace {

    private QueuePlace() {}

    static void move(QueueItem item, ApplicationEvent event) {
        switch (event) {
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,StaffNoteAdded _ -> {
                // the place stays
            }
            case ApplicationSubmittedForReview submitted -> submit(item, submitted);
            case SubmissionWithdrawn withdrawn -> withdraw(item, withdrawn);
            case ApplicationDiscarded _ -> end(item, item.isShown() ? Shelf.CLOSED : Shelf.NOT_SHOWN, event);
            case ReviewClaimed claimed -> item.take(claimed.reviewerId(), claimed.reviewerName());
            case ReviewReleased _ -> item.take(null, null);
            case ReviewAssigned assigned -> item.take(assigned.reviewerId(), assigned.reviewerName());
            case ReviewReassigned reassigned -> item.take(reassigned.reviewerId(), reassigned.reviewerName());
            case ApplicationTransferred _ -> item.take(null, null);
            case ApplicationReturned _ -> end(item, Shelf.RETURNED, event);
            case ReturnRecalled recalled -> recall(item, recalled);
            case ApplicationApproved _ -> end(item, Shelf.CLOSED, event);
            case ReviewReminderIssued _ -> item.urgency = Urgency.DUE_SOON;
            case ReviewBecameOverdue _ -> item.urgency = Urgency.OVERDUE;
            case ReviewDeadlineMoved moved -> item.date(moved.dates());
            case PersonalDataErased _ -> end(item, item.isShown() ? Shelf.CLOSED : Shelf.NOT_SHOWN, event);
        }
    }

    private static void submit(QueueItem item, ApplicationSubmittedForReview submitted) {
        item.shelf = Shelf.UNDER_REVIEW;
        item.urgency = Urgency.NEITHER;
        item.regionCode = submitted.regionCode();
        item.submittedAt = submitted.occurredAt();
        item.endedAt = null;
        item.date(submitted.dates());
        item.take(null, null);
    }

    /** Back where it was before: with the applicant, and in the first round as if never submitted. */
    private static void withdraw(QueueItem item, SubmissionWithdrawn withdrawn) {
        end(item, item.standing.returns() > 0 ? Shelf.RETURNED : Shelf.NOT_SHOWN, withdrawn);
        item.take(null, null);
    }

    private static void recall(QueueItem item, ReturnRecalled recalled) {
        item.shelf = Shelf.UNDER_REVIEW;
        item.endedAt = null;
        item.date(recalled.dates());
        item.take(recalled.reviewerId(), recalled.reviewerName());
    }

    private static void end(QueueItem item, short shelf, ApplicationEvent event) {
        item.shelf = shelf;
        item.endedAt = event.occurredAt();
    }
}

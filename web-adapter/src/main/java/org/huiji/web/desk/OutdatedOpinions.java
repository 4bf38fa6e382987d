package org.huiji.web.desk;

import org.axonframework.config.ProcessingGroup;
import org.axonframework.eventhandling.EventHandler;
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
import org.huiji.projections.Followers;
import org.springframework.stereotype.Component;

/**
 * Removes opinions when a review ends: decided, put back, given to another, or erased. All of these raise the version, and
 * nothing that leaves the claim as it is does; so an event that comes again or late takes nothing of a later claim.
 */
@Component
@ProcessingGroup(Followers.REVIEW_OPINIONS)
class OutdatedOpinions {

    private final ReviewOpinions opinions;

    OutdatedOpinions(ReviewOpinions opinions) {
        this.opinions = opinions;
    }

    @EventHandler
    void on(ApplicationEvent event) {
        if (endsAClaim(event)) {
            opinions.dropBefore(event.applicationId(), event.version());
        }
    }

    private static boolean endsAClaim(ApplicationEvent event) {
        return switch (event) {
            case SubmissionWithdrawn _,ReviewReleased _,ReviewAssigned _,ReviewReassigned _,ApplicationTransferred _,ApplicationReturned _,ReturnRecalled _,ApplicationApproved _,ReviewClaimed _,ApplicationDiscarded _,PersonalDataErased _ ->
                true;
            case ApplicationStarted _,AmendmentStarted _,PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,ApplicationSubmittedForReview _,StaffNoteAdded _,ReviewReminderIssued _,ReviewBecameOverdue _,ReviewDeadlineMoved _ ->
                false;
        };
    }
}

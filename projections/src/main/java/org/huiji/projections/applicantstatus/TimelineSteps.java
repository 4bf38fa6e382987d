package org.huiji.projections.applicantstatus;

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

/**
 * Which events the applicant sees as a step: not what they typed, nor what staff do among themselves. That a review
 * became overdue is shown, since the applicant may ask why; a reminder is the department's own matter.
 */
final class TimelineSteps {

    private TimelineSteps() {}

    static boolean isStep(ApplicationEvent event) {
        return switch (event) {
            case ApplicationStarted _,AmendmentStarted _,ApplicationSubmittedForReview _,SubmissionWithdrawn _,ApplicationDiscarded _,ReviewClaimed _,ApplicationTransferred _,ApplicationReturned _,ReturnRecalled _,ApplicationApproved _,ReviewBecameOverdue _,ReviewDeadlineMoved _,PersonalDataErased _ ->
                true;
            case PersonalInfoSubmitted _,ManagementDepartmentSelected _,EducationSubmitted _,QualificationSubmitted _,DocumentAttached _,DocumentRemoved _,FindingExplained _,ReviewReleased _,ReviewAssigned _,ReviewReassigned _,StaffNoteAdded _,ReviewReminderIssued _ ->
                false;
        };
    }
}

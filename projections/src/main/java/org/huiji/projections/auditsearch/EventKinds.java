package org.huiji.projections.auditsearch;

import java.util.List;
import java.util.stream.IntStream;
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
 * The kinds of events by number, since each row and each index entry names one. Rows keep the numbers: a new kind goes to the
 * end, and none is ever taken out.
 */
final class EventKinds {

    private static final List<Class<? extends ApplicationEvent>> NUMBERED = List.of(
            ApplicationStarted.class, AmendmentStarted.class, PersonalInfoSubmitted.class,
            ManagementDepartmentSelected.class, EducationSubmitted.class, QualificationSubmitted.class,
            DocumentAttached.class, DocumentRemoved.class, FindingExplained.class, ApplicationSubmittedForReview.class,
            SubmissionWithdrawn.class, ApplicationDiscarded.class, ReviewClaimed.class, ReviewReleased.class,
            ReviewAssigned.class, ReviewReassigned.class, ApplicationTransferred.class, ApplicationReturned.class,
            ReturnRecalled.class, ApplicationApproved.class, StaffNoteAdded.class, ReviewReminderIssued.class,
            ReviewBecameOverdue.class, ReviewDeadlineMoved.class, PersonalDataErased.class);

    private EventKinds() {}

    static short numberOf(ApplicationEvent event) {
        return (short) NUMBERED.indexOf(event.getClass());
    }

    static String nameOf(int number) {
        return NUMBERED.get(number).getSimpleName();
    }

    /** The numbers asked for: of the kind with this name, of all if it is empty, of none if there is no such kind. */
    static List<Short> asked(String name) {
        return IntStream.range(0, NUMBERED.size())
                .filter(number -> name.isEmpty() || nameOf(number).equals(name))
                .mapToObj(number -> (short) number)
                .toList();
    }
}

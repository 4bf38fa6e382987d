package org.huiji.application;

import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.axonframework.modelling.command.TargetAggregateIdentifier;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.application.section.SectionName;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be asked of an application, in the order of its life. Who asks, when, and under which command id
 * travels beside it as {@link CommandContext}.
 *
 * <p>{@code sectionRevision} is the revision of the section the sender saw (0 when it was never saved), {@code version} the version
 * of the application the sender saw; a stale one is refused with {@link RefusalCode#STALE_VERSION} (decision 3).
 */
public sealed interface ApplicationCommand {

    UUID applicationId();

    /** Confirms the notice and opens the person's application, or continues the open one. */
    record StartApplication(
            @TargetAggregateIdentifier UUID applicationId,
            UUID accountId,
            Registration registration,
            String noticeVersion) implements ApplicationCommand {}

    /** Opens an application that starts from what was approved under {@code amendedApplicationId}. */
    record StartAmendment(
            @TargetAggregateIdentifier UUID applicationId,
            UUID accountId,
            UUID amendedApplicationId,
            Registration registration,
            String noticeVersion) implements ApplicationCommand {}

    /** Saves the personal information. */
    record SubmitPersonalInfo(
            @TargetAggregateIdentifier UUID applicationId, long sectionRevision, PersonalInfo personalInfo)
            implements ApplicationCommand {}

    /** Saves employer or residence and the management department picked. */
    record SelectManagementDepartment(
            @TargetAggregateIdentifier UUID applicationId, long sectionRevision, Affiliation affiliation)
            implements ApplicationCommand {}

    /** Saves the education. */
    record SubmitEducation(
            @TargetAggregateIdentifier UUID applicationId, long sectionRevision, Education education)
            implements ApplicationCommand {}

    /** Saves the qualification. */
    record SubmitQualification(
            @TargetAggregateIdentifier UUID applicationId, long sectionRevision, Qualification qualification)
            implements ApplicationCommand {}

    /** Puts the slot's whole ordered list of pictures in place; {@code replacing} lists the content the sender saw there. */
    record AttachDocument(
            @TargetAggregateIdentifier UUID applicationId, DocumentSlot slot, List<UUID> replacing, Document document)
            implements ApplicationCommand {}

    /** Empties a slot. */
    record RemoveDocument(@TargetAggregateIdentifier UUID applicationId, DocumentSlot slot, List<UUID> replacing)
            implements ApplicationCommand {}

    /** Says why something found wrong stands as it is. */
    record ExplainFinding(@TargetAggregateIdentifier UUID applicationId, UUID findingId, String explanation)
            implements ApplicationCommand {
        @Override
        public String toString() {
            return "ExplainFinding[" + applicationId + "]";
        }
    }

    /** Submits. {@code unsavedSections} names the drafts that differ from their saved section; there must be none. */
    record SubmitForReview(
            @TargetAggregateIdentifier UUID applicationId,
            long version,
            @Nullable Pledge pledge,
            Set<SectionName> unsavedSections) implements ApplicationCommand {}

    /** Takes the submission back while nobody has taken the application up. */
    record WithdrawSubmission(@TargetAggregateIdentifier UUID applicationId, long version)
            implements ApplicationCommand {}

    /** Gives the application up. */
    record DiscardApplication(@TargetAggregateIdentifier UUID applicationId, long version)
            implements ApplicationCommand {}

    /** A reviewer takes the application up; as the next in line whatever its version, with {@link #NO_VERSION}. */
    record ClaimReview(@TargetAggregateIdentifier UUID applicationId, long version) implements ApplicationCommand {

        /** Sent when the reviewer has not seen the application yet (decision 3). */
        public static final long NO_VERSION = -1;
    }

    /** The reviewer puts it back; for one who is away the head does. */
    record ReleaseReview(@TargetAggregateIdentifier UUID applicationId, long version) implements ApplicationCommand {}

    /** The head gives it to a reviewer. */
    record AssignReview(@TargetAggregateIdentifier UUID applicationId, long version, String reviewerId)
            implements ApplicationCommand {}

    /** The head gives it to another reviewer. */
    record ReassignReview(
            @TargetAggregateIdentifier UUID applicationId, long version, String reviewerId, String reason)
            implements ApplicationCommand {
        @Override
        public String toString() {
            return "ReassignReview[" + applicationId + "]";
        }
    }

    /** Sends it to another department. */
    record TransferApplication(
            @TargetAggregateIdentifier UUID applicationId, long version, String departmentCode, String reason)
            implements ApplicationCommand {
        @Override
        public String toString() {
            return "TransferApplication[" + applicationId + "]";
        }
    }

    /** Returns it with at least one finding. */
    record ReturnApplication(
            @TargetAggregateIdentifier UUID applicationId, long version, List<NewFinding> findings)
            implements ApplicationCommand {}

    /** Takes a return back. */
    record RecallReturn(@TargetAggregateIdentifier UUID applicationId, long version) implements ApplicationCommand {}

    /** Approves. */
    record ApproveApplication(@TargetAggregateIdentifier UUID applicationId, long version)
            implements ApplicationCommand {}

    /** Leaves a note for staff. */
    record AddStaffNote(@TargetAggregateIdentifier UUID applicationId, UUID noteId, String text)
            implements ApplicationCommand {
        @Override
        public String toString() {
            return "AddStaffNote[" + applicationId + "]";
        }
    }

    /** The end of working day 7 has passed; from the saga. */
    record IssueReviewReminder(
            @TargetAggregateIdentifier UUID applicationId, int round, Instant dueAt, Instant firedAt)
            implements ApplicationCommand {}

    /** The end of working day 10 has passed; from the saga. */
    record MarkReviewOverdue(
            @TargetAggregateIdentifier UUID applicationId, int round, Instant dueAt, Instant firedAt)
            implements ApplicationCommand {}

    /** The calendar changed; from the recomputation. */
    record MoveReviewDeadline(@TargetAggregateIdentifier UUID applicationId, int round, ReviewDates dates)
            implements ApplicationCommand {}

    /** Erases the personal data on a lawful request; {@code requestId} names the request that was confirmed by a second officer. */
    record ErasePersonalData(@TargetAggregateIdentifier UUID applicationId, String requestId)
            implements ApplicationCommand {}
}

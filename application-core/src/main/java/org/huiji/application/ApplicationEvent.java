package org.huiji.application;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;
import org.huiji.review.ReviewDates;

/**
 * Everything that can have happened to an application, in the order of its life. Stored for ever under the simple name
 * of the record and a revision; published law.
 *
 * <p>{@code version} is the application's version afterwards, {@code occurredAt} business time. Components of type {@link Protected} are
 * encrypted in the store; all others are readable there (decision 17). Who did it stands in the metadata.
 */
public sealed interface ApplicationEvent {

    UUID applicationId();

    long version();

    Instant occurredAt();

    /** The applicant read the notice and opened an application. */
    record ApplicationStarted(
            UUID applicationId,
            long version,
            Instant occurredAt,
            UUID accountId,
            String noticeVersion,
            Protected<Registration> registration) implements ApplicationEvent {}

    /** The applicant opened an amendment of an approved application; carries what was approved. */
    record AmendmentStarted(
            UUID applicationId,
            long version,
            Instant occurredAt,
            UUID accountId,
            UUID amendedApplicationId,
            String noticeVersion,
            String departmentCode,
            String regionCode,
            Protected<Registration> registration,
            Protected<ApprovedContent> approved) implements ApplicationEvent {}

    /** The personal information was saved. */
    record PersonalInfoSubmitted(
            UUID applicationId, long version, Instant occurredAt, Protected<PersonalInfo> personalInfo)
            implements ApplicationEvent {}

    /** Employer or residence and the management department were saved. */
    record ManagementDepartmentSelected(
            UUID applicationId,
            long version,
            Instant occurredAt,
            String departmentCode,
            String regionCode,
            Protected<Affiliation> affiliation) implements ApplicationEvent {}

    /** The education was saved. */
    record EducationSubmitted(
            UUID applicationId, long version, Instant occurredAt, Protected<Education> education)
            implements ApplicationEvent {}

    /** The qualification was saved. */
    record QualificationSubmitted(
            UUID applicationId, long version, Instant occurredAt, Protected<Qualification> qualification)
            implements ApplicationEvent {}

    /** A slot was filled anew with this ordered list of pictures. */
    record DocumentAttached(
            UUID applicationId,
            long version,
            Instant occurredAt,
            DocumentSlot slot,
            List<StoredPicture> pictures,
            Protected<Document> document) implements ApplicationEvent {}

    /** A slot was emptied. */
    record DocumentRemoved(UUID applicationId, long version, Instant occurredAt, DocumentSlot slot)
            implements ApplicationEvent {}

    /** The applicant explained why something found wrong stands as it is. */
    record FindingExplained(
            UUID applicationId, long version, Instant occurredAt, UUID findingId, Protected<String> explanation)
            implements ApplicationEvent {}

    /** The applicant pledged the truth and submitted; a review round and its clock begin. */
    record ApplicationSubmittedForReview(
            UUID applicationId,
            long version,
            Instant occurredAt,
            int round,
            String departmentCode,
            String regionCode,
            Pledge pledge,
            ReviewDates dates) implements ApplicationEvent {}

    /** The applicant took the submission back before anybody had taken it up. */
    record SubmissionWithdrawn(UUID applicationId, long version, Instant occurredAt, int round)
            implements ApplicationEvent {}

    /** The applicant gave the application up. */
    record ApplicationDiscarded(UUID applicationId, long version, Instant occurredAt) implements ApplicationEvent {}

    /** A reviewer took the application up. */
    record ReviewClaimed(
            UUID applicationId, long version, Instant occurredAt, int round, String reviewerId, String reviewerName)
            implements ApplicationEvent {}

    /** The reviewer put the application back. */
    record ReviewReleased(UUID applicationId, long version, Instant occurredAt, int round)
            implements ApplicationEvent {}

    /** The head gave the application to a reviewer. */
    record ReviewAssigned(
            UUID applicationId, long version, Instant occurredAt, int round, String reviewerId, String reviewerName)
            implements ApplicationEvent {}

    /** The head gave the application to another reviewer. */
    record ReviewReassigned(
            UUID applicationId,
            long version,
            Instant occurredAt,
            int round,
            String formerReviewerId,
            String reviewerId,
            String reviewerName,
            Protected<String> reason) implements ApplicationEvent {}

    /** The application went to another department; its clock goes on. */
    record ApplicationTransferred(
            UUID applicationId,
            long version,
            Instant occurredAt,
            int round,
            String formerDepartmentCode,
            String departmentCode,
            String transferredBy,
            Protected<String> reason) implements ApplicationEvent {}

    /** The reviewer returned the application with findings; texts by finding id. */
    record ApplicationReturned(
            UUID applicationId,
            long version,
            Instant occurredAt,
            int round,
            String returnedBy,
            List<RaisedFinding> findings,
            Protected<Map<UUID, String>> texts) implements ApplicationEvent {}

    /** The reviewer took the return back; the round goes on with its own dates. */
    record ReturnRecalled(
            UUID applicationId,
            long version,
            Instant occurredAt,
            int round,
            String reviewerId,
            String reviewerName,
            ReviewDates dates) implements ApplicationEvent {}

    /** The reviewer approved; the application becomes the person's file. */
    record ApplicationApproved(
            UUID applicationId, long version, Instant occurredAt, int round, String approvedBy, String departmentCode)
            implements ApplicationEvent {}

    /** Staff left a note for staff and auditors. */
    record StaffNoteAdded(
            UUID applicationId, long version, Instant occurredAt, UUID noteId, Protected<String> text)
            implements ApplicationEvent {}

    /** Working day 7 ended without a decision. */
    record ReviewReminderIssued(
            UUID applicationId, long version, Instant occurredAt, int round, Instant dueAt, Instant firedAt)
            implements ApplicationEvent {}

    /** Working day 10 ended without a decision. */
    record ReviewBecameOverdue(
            UUID applicationId, long version, Instant occurredAt, int round, Instant dueAt, Instant firedAt)
            implements ApplicationEvent {}

    /** A changed calendar moved the dates of the running round. */
    record ReviewDeadlineMoved(
            UUID applicationId, long version, Instant occurredAt, int round, ReviewDates formerDates, ReviewDates dates)
            implements ApplicationEvent {}

    /** The key of the personal data was destroyed on a lawful request. */
    record PersonalDataErased(UUID applicationId, long version, Instant occurredAt, String requestId)
            implements ApplicationEvent {}
}

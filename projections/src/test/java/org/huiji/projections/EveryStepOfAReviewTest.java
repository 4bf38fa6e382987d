package org.huiji.projections;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.FindingTarget;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.section.Field;
import org.huiji.projections.applicantstatus.ApplicantStatus;
import org.huiji.projections.applicantstatus.ApplicantStatus.TimelineEntry;
import org.huiji.projections.applicantstatus.FindApplicantStatus;
import org.huiji.projections.reviewerqueue.CountQueueGroups;
import org.huiji.projections.reviewerqueue.FindQueuePage;
import org.huiji.projections.reviewerqueue.QueueFilter;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.projections.testing.Asked;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldEvents;
import org.huiji.review.ReviewDates;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** What the department and the applicant see after each step that a review can take. */
@ReadModelTest
class EveryStepOfAReviewTest {

    @Autowired
    private ToldEvents told;

    @Autowired
    private Asked asked;

    @BeforeEach
    void begin() {
        told.begin();
    }

    @Test
    void aReleasedReviewWaitsAgainWithNobodysName() {
        Story story = Story.inReview();
        tell(story.by(Sample.REVIEWER, new ReleaseReview(Sample.APPLICATION, story.version())));
        assertThat(only(QueueGroup.PENDING)).returns(null, QueueRow::claimedBy).returns(null, QueueRow::claimedByName);
        assertThat(status().status()).isEqualTo(ApplicationStatus.PENDING_REVIEW);
    }

    @Test
    void anAssignedReviewBelongsToTheOneNamedLast() {
        Story story = Story.pending();
        tell(story.by(Sample.HEAD, new AssignReview(Sample.APPLICATION, story.version(), Sample.REVIEWER.id())));
        assertThat(rows(QueueGroup.MINE, "210102", Sample.REVIEWER)).hasSize(1);
        tell(story.by(Sample.HEAD, new ReassignReview(Sample.APPLICATION, story.version(), Sample.COLLEAGUE.id(),
                "休假")));
        assertThat(rows(QueueGroup.MINE, "210102", Sample.REVIEWER)).isEmpty();
        assertThat(rows(QueueGroup.MINE, "210102", Sample.COLLEAGUE)).hasSize(1);
        assertThat(steps()).containsExactly("ApplicationStarted", "ApplicationSubmittedForReview");
    }

    @Test
    void aTransferredReviewWaitsInTheOtherDepartmentOnlyWithTheSameDates() {
        Story story = Story.inReview();
        tell(story);
        ReviewDates dates = only(QueueGroup.ALL).dates();
        tell(story.by(Sample.REVIEWER, new TransferApplication(Sample.APPLICATION, story.version(), "210103",
                "单位在沈河区")));
        assertThat(rows(QueueGroup.ALL, "210102", Sample.REVIEWER)).isEmpty();
        assertThat(rows(QueueGroup.PENDING, "210103", Sample.FOREIGN_REVIEWER)).singleElement()
                .returns(null, QueueRow::claimedBy).returns(dates, QueueRow::dates);
        assertThat(status().timeline()).extracting(TimelineEntry::departmentCode).endsWith("210102", "210103");
    }

    @Test
    void aFirstSubmissionWithdrawnOrThenGivenUpIsNotShown() {
        Story story = Story.pending();
        tell(withdraw(story));
        assertThat(rows(QueueGroup.ALL, "210102", Sample.REVIEWER)).isEmpty();
        assertThat(status().status()).isEqualTo(ApplicationStatus.DRAFT);
        tell(story.discard());
        assertThat(rows(QueueGroup.ALL, "210102", Sample.REVIEWER)).isEmpty();
    }

    @Test
    void aLaterSubmissionWithdrawnStandsAmongTheReturnedUntilItIsGivenUp() {
        Story story = Story.returned().explain(1).explain(2).submit();
        tell(story);
        assertThat(only(QueueGroup.PENDING)).returns(2, QueueRow::round).returns(null, QueueRow::closedOrReturnedAt);
        tell(withdraw(story));
        assertThat(only(QueueGroup.RETURNED)).returns(null, QueueRow::claimedBy);
        assertThat(status()).returns(ApplicationStatus.RETURNED, ApplicantStatus::status)
                .returns(2, ApplicantStatus::findings);
        tell(story.discard());
        assertThat(only(QueueGroup.CLOSED)).returns(ApplicationStatus.DISCARDED, QueueRow::status)
                .returns(story.lastEvent().occurredAt(), QueueRow::closedOrReturnedAt);
        assertThat(status().endedAt()).isEqualTo(story.lastEvent().occurredAt());
    }

    @Test
    void aRecalledReturnGoesOnInTheSameRoundAsLateAsBefore() {
        Story story = remind(Story.inReview())
                .returnWith(Sample.finding(1, FindingTarget.of(
                        Field.EMPLOYER_NAME)));
        tell(story);
        tell(story.by(Sample.REVIEWER, new RecallReturn(Sample.APPLICATION, story.version())));
        assertThat(rows(QueueGroup.MINE, "210102", Sample.REVIEWER)).singleElement().returns(1, QueueRow::round)
                .returns(true, QueueRow::reminded).returns(null, QueueRow::closedOrReturnedAt);
        assertThat(status()).returns(0, ApplicantStatus::findings).returns(null, ApplicantStatus::returnedAt);
    }

    @Test
    void theClockColoursTheRowAndTellsTheApplicantOfTheEndOnly() {
        Story story = remind(Story.inReview());
        tell(story);
        assertThat(only(QueueGroup.DUE_SOON)).returns(true, QueueRow::reminded).returns(false, QueueRow::overdue);
        assertThat(status().overdue()).isFalse();
        ReviewDates dates = dates();
        tell(story.by(Actor.SYSTEM, new MarkReviewOverdue(Sample.APPLICATION, 1, dates.overdueAt(),
                dates.overdueAt())));
        assertThat(only(QueueGroup.OVERDUE)).returns(true, QueueRow::reminded).returns(true, QueueRow::overdue);
        assertThat(status().overdue()).isTrue();
        assertThat(steps()).endsWith("ReviewBecameOverdue").doesNotContain("ReviewReminderIssued");
    }

    @Test
    void aNewRoundBeginsWithoutColour() {
        Story story = remind(Story.inReview()).returnWith(Sample.finding(1,
                FindingTarget.of(Field.EMPLOYER_NAME)));
        tell(story.explain(1).submit());
        assertThat(only(QueueGroup.PENDING)).returns(false, QueueRow::reminded).returns(false, QueueRow::overdue);
        assertThat(asked.ask(new CountQueueGroups(Set.of("210102"), "")).of(QueueGroup.DUE_SOON)).isZero();
    }

    @Test
    void movedDatesAreCopiedToBoth() {
        Story story = Story.pending();
        tell(story);
        ReviewDates later = new ReviewDates(dates().remindOn().plusDays(3), dates().dueOn().plusDays(3), "2026-2",
                true);
        tell(story.by(Actor.SYSTEM, new MoveReviewDeadline(Sample.APPLICATION, 1, later)));
        assertThat(dates()).isEqualTo(later);
        assertThat(status().dates()).isEqualTo(later);
    }

    @Test
    void aNoteOfTheStaffChangesNothingThatIsShown() {
        Story story = Story.inReview();
        tell(story);
        QueueRow row = only(QueueGroup.ALL);
        ApplicantStatus status = status();
        tell(story.by(Sample.REVIEWER, new AddStaffNote(Sample.APPLICATION, new UUID(1, 1), "已电话核实")));
        assertThat(only(QueueGroup.ALL)).isEqualTo(row);
        assertThat(status()).isEqualTo(status);
    }

    private static Story withdraw(Story story) {
        return story.by(Sample.APPLICANT, new WithdrawSubmission(Sample.APPLICATION, story.version()));
    }

    private Story remind(Story story) {
        tell(story);
        ReviewDates dates = dates();
        return story.by(Actor.SYSTEM, new IssueReviewReminder(Sample.APPLICATION, 1, dates.remindAt(),
                dates.remindAt()));
    }

    private void tell(Story story) {
        told.tell(story.events());
    }

    private ReviewDates dates() {
        return only(QueueGroup.ALL).dates();
    }

    private QueueRow only(QueueGroup group) {
        List<QueueRow> rows = rows(group, "210102", Sample.REVIEWER);
        assertThat(rows).hasSize(1);
        return rows.getFirst();
    }

    private List<QueueRow> rows(QueueGroup group, String department, Actor actor) {
        return asked.ask(new FindQueuePage(Set.of(department), group, actor.id(), QueueFilter.NONE, null, 20)).rows();
    }

    private ApplicantStatus status() {
        return asked.ask(new FindApplicantStatus(Sample.ACCOUNT)).latest().orElseThrow();
    }

    private List<String> steps() {
        return status().timeline().stream().map(TimelineEntry::eventName).toList();
    }
}

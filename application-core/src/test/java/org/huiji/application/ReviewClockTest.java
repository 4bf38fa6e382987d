package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.Receipt.Outcome;
import org.huiji.review.ReviewDates;
import org.junit.jupiter.api.Test;

/** The steps of the clock, as commands of the system. */
class ReviewClockTest {

    /** 24:00 of Wednesday, the 7th working day. */
    private static final Instant REMIND_AT = Instant.parse("2026-03-11T16:00:00Z");

    /** 24:00 of Monday, the 10th working day. */
    private static final Instant OVERDUE_AT = Instant.parse("2026-03-16T16:00:00Z");

    private static IssueReviewReminder remind(int round, Instant firedAt) {
        return new IssueReviewReminder(Sample.APPLICATION, round, REMIND_AT, firedAt);
    }

    private static MarkReviewOverdue overdue(int round, Instant firedAt) {
        return new MarkReviewOverdue(Sample.APPLICATION, round, OVERDUE_AT, firedAt);
    }

    private static ReviewReminderIssued reminder(Story story, Instant firedAt) {
        return new ReviewReminderIssued(Sample.APPLICATION, story.version(), story.now(), 1, REMIND_AT, firedAt);
    }

    @Test
    void aReminderIsStoredOnceARoundAndRaisesNoVersion() {
        Story story = Story.pending().at(REMIND_AT);
        given(story).stores(Actor.SYSTEM, remind(1, REMIND_AT), reminder(story, REMIND_AT));
        story.by(Actor.SYSTEM, remind(1, REMIND_AT));
        given(story).storesNothing(Actor.SYSTEM, remind(1, REMIND_AT), Outcome.NOT_DUE);
    }

    @Test
    void anOverdueReviewStoresTheMissingReminderFirst() {
        Story story = Story.inReview().at(OVERDUE_AT);
        given(story)
                .stores(
                        Actor.SYSTEM,
                        overdue(1, OVERDUE_AT),
                        reminder(story, OVERDUE_AT),
                        new ReviewBecameOverdue(
                                Sample.APPLICATION, story.version(), story.now(), 1, OVERDUE_AT, OVERDUE_AT));
        story.by(Actor.SYSTEM, overdue(1, OVERDUE_AT));
        given(story).storesNothing(Actor.SYSTEM, overdue(1, OVERDUE_AT), Outcome.NOT_DUE);
        given(story).storesNothing(Actor.SYSTEM, remind(1, OVERDUE_AT), Outcome.NOT_DUE);
    }

    @Test
    void aStepOfAnotherRoundIsNotDue() {
        given(Story.pending()).storesNothing(Actor.SYSTEM, remind(2, REMIND_AT), Outcome.NOT_DUE);
        given(Story.pending()).storesNothing(Actor.SYSTEM, overdue(2, OVERDUE_AT), Outcome.NOT_DUE);
    }

    @Test
    void aStepAfterTheDecisionIsNotDue() {
        for (Story story : List.of(Story.returned(), Story.approved(), Story.filledIn())) {
            given(story).storesNothing(Actor.SYSTEM, remind(1, REMIND_AT), Outcome.NOT_DUE);
        }
    }

    @Test
    void aStepBeforeItsTimeIsNotDue() {
        given(Story.pending())
                .storesNothing(Actor.SYSTEM, remind(1, REMIND_AT.minusSeconds(1)), Outcome.NOT_DUE);
        given(Story.pending())
                .storesNothing(Actor.SYSTEM, overdue(1, OVERDUE_AT.minusSeconds(1)), Outcome.NOT_DUE);
    }

    @Test
    void isNotForPeople() {
        given(Story.pending()).refuses(Sample.HEAD, remind(1, REMIND_AT), RefusalCode.ROLE_NOT_ALLOWED);
    }

    @Test
    void aChangedCalendarMovesTheDatesOnce() {
        Story story = Story.pending();
        ReviewDates former = ((PendingReview) story.state()).round().dates();
        ReviewDates moved = new ReviewDates(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 18), "2", false);
        MoveReviewDeadline move = new MoveReviewDeadline(Sample.APPLICATION, 1, moved);
        given(story)
                .stores(
                        Actor.SYSTEM,
                        move,
                        new ReviewDeadlineMoved(Sample.APPLICATION, story.version(), story.now(), 1, former, moved));
        story.by(Actor.SYSTEM, move);
        given(story).storesNothing(Actor.SYSTEM, move, Outcome.UNCHANGED);
        given(story).storesNothing(Actor.SYSTEM, remind(1, REMIND_AT), Outcome.NOT_DUE);
    }

    @Test
    void datesMovedBackAfterTheReminderBringNoSecondOne() {
        Story story = Story.pending().by(Actor.SYSTEM, remind(1, REMIND_AT));
        ReviewDates later = new ReviewDates(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 18), "2", false);
        story.by(Actor.SYSTEM, new MoveReviewDeadline(Sample.APPLICATION, 1, later));
        given(story).storesNothing(Actor.SYSTEM, remind(1, later.remindAt()), Outcome.NOT_DUE);
    }

    @Test
    void whatIsOverdueStaysSoByTheDatesItWasMeasuredBy() {
        Story story = Story.pending().by(Actor.SYSTEM, new MarkReviewOverdue(Sample.APPLICATION, 1, OVERDUE_AT,
                OVERDUE_AT));
        ReviewDates later = new ReviewDates(LocalDate.of(2026, 3, 13), LocalDate.of(2026, 3, 18), "2", false);
        given(story).storesNothing(Actor.SYSTEM, new MoveReviewDeadline(Sample.APPLICATION, 1, later),
                Outcome.NOT_DUE);
    }

    @Test
    void datesMovedIntoThePastAreRemindedAndOverdueInOneGoWhicheverStepComesFirst() {
        Story story = Story.pending();
        ReviewDates past = new ReviewDates(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 6), "2", false);
        story.by(Actor.SYSTEM, new MoveReviewDeadline(Sample.APPLICATION, 1, past));
        given(story).stores(Actor.SYSTEM, new MarkReviewOverdue(Sample.APPLICATION, 1, OVERDUE_AT, OVERDUE_AT),
                new ReviewReminderIssued(Sample.APPLICATION, story.version(), story.now(), 1, past.remindAt(),
                        OVERDUE_AT),
                new ReviewBecameOverdue(Sample.APPLICATION, story.version(), story.now(), 1, past.overdueAt(),
                        OVERDUE_AT));
    }

    /** Between the publication of an edition and the move of the dates, a step may fire by the former ones. */
    @Test
    void aStepByDatesThatTheCalendarHasOvertakenWaitsUntilTheyAreMoved() {
        Story story = Story.pending();
        ReviewDates overtaken = new ReviewDates(LocalDate.of(2026, 2, 3), LocalDate.of(2026, 2, 6), "0", false);
        story.by(Actor.SYSTEM, new MoveReviewDeadline(Sample.APPLICATION, 1, overtaken));
        given(story).storesNothing(Actor.SYSTEM, remind(1, REMIND_AT.minusSeconds(1)), Outcome.NOT_DUE);
        given(story).storesNothing(Actor.SYSTEM, overdue(1, REMIND_AT), Outcome.NOT_DUE);
    }

    @Test
    void aResubmissionHasAClockOfItsOwn() {
        Story story = Story.returned().explain(1).explain(2).at(REMIND_AT).submit();
        assertThat(((PendingReview) story.state()).round().dates().remindOn()).isEqualTo(LocalDate.of(2026, 3, 23));
    }
}

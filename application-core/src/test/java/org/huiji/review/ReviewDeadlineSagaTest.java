package org.huiji.review;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.axonframework.test.saga.ContinuedGivenState;
import org.axonframework.test.saga.SagaTestFixture;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.ReviewBecameOverdue;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewDeadlineMoved;
import org.huiji.application.ApplicationEvent.ReviewReassigned;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationEvent.ReviewReminderIssued;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.Pledge;
import org.huiji.application.Protected;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReviewDeadlineSagaTest {

    private static final UUID ID = UUID.fromString("018f0000-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("018f0000-0000-7000-8000-000000000002");
    private static final Instant SUBMITTED_AT = Instant.parse("2026-11-24T02:00:00Z");
    private static final ReviewDates DATES = new ReviewDates(LocalDate.of(2026, 12, 3), LocalDate.of(2026, 12, 8),
            "test", false);
    private static final ReviewDates LATER_DATES = new ReviewDates(LocalDate.of(2026, 12, 14),
            LocalDate.of(2026, 12, 17), "test-2", false);
    private static final Instant REMIND_AT = Instant.parse("2026-12-03T16:00:00Z");
    private static final Instant OVERDUE_AT = Instant.parse("2026-12-08T16:00:00Z");

    private final SagaTestFixture<ReviewDeadlineSaga> saga = new SagaTestFixture<>(ReviewDeadlineSaga.class);

    ReviewDeadlineSagaTest() {
        saga.registerResource(new FixtureClock());
    }

    @Test
    void submissionStartsAClockThatEndsAtTwentyFourHundredOfTheSeventhAndTenthWorkingDay() {
        saga.givenNoPriorActivity()
                .whenPublishingA(submitted(ID, 1, DATES))
                .expectActiveSagas(1)
                .expectScheduledDeadline(REMIND_AT, new ReviewStep(ID, 1, ReviewStep.Kind.REMINDER, REMIND_AT))
                .expectScheduledDeadline(OVERDUE_AT, new ReviewStep(ID, 1, ReviewStep.Kind.OVERDUE, OVERDUE_AT))
                .expectNoDispatchedCommands();
    }

    @Test
    void nothingIsSaidOneSecondBeforeTheEndOfWorkingDaySeven() throws Exception {
        running().whenTimeAdvancesTo(REMIND_AT.minusSeconds(1)).expectNoDispatchedCommands();
    }

    @Test
    void theEndOfWorkingDaySevenReminds() throws Exception {
        running().whenTimeAdvancesTo(REMIND_AT)
                .expectDispatchedCommands(new IssueReviewReminder(ID, 1, REMIND_AT, REMIND_AT));
    }

    @Test
    void theEndOfWorkingDayTenMakesTheReviewOverdueAndTheClockWaitsForTheDecision() throws Exception {
        running().andThenTimeAdvancesTo(REMIND_AT)
                .whenTimeAdvancesTo(OVERDUE_AT)
                .expectDispatchedCommands(new MarkReviewOverdue(ID, 1, OVERDUE_AT, OVERDUE_AT))
                .expectActiveSagas(1);
    }

    @Test
    void afterADowntimeEachMissedStepFiresOnceInOrderWithTheTimeDueAndTheTimeFired() throws Exception {
        Instant back = OVERDUE_AT.plusSeconds(86_400);
        running().whenTimeAdvancesTo(back)
                .expectDispatchedCommands(
                        new IssueReviewReminder(ID, 1, REMIND_AT, back),
                        new MarkReviewOverdue(ID, 1, OVERDUE_AT, back))
                .expectNoScheduledDeadlines();
    }

    static List<ApplicationEvent> decisions() {
        return List.of(
                new ApplicationReturned(ID, 9, SUBMITTED_AT, 1, "r1", List.of(), new Protected.Clear<>(Map.of())),
                new ApplicationApproved(ID, 9, SUBMITTED_AT, 1, "r1", "210102"),
                new SubmissionWithdrawn(ID, 9, SUBMITTED_AT, 1),
                new PersonalDataErased(ID, 9, SUBMITTED_AT, "request"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void returnApprovalWithdrawalAndErasureEndTheClock(ApplicationEvent decision) {
        running().whenPublishingA(decision).expectActiveSagas(0).expectNoScheduledDeadlines();
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void noStepIsTakenAfterTheEnd(ApplicationEvent decision) throws Exception {
        running().andThenAPublished(decision)
                .whenTimeAdvancesTo(OVERDUE_AT.plusSeconds(1))
                .expectNoDispatchedCommands();
    }

    static List<ApplicationEvent> eventsThatLeaveTheClockAlone() {
        Protected<String> text = new Protected.Clear<>("reason");
        return List.of(
                new ReviewClaimed(ID, 9, SUBMITTED_AT, 1, "r1", "R"),
                new ReviewReleased(ID, 9, SUBMITTED_AT, 1),
                new ReviewReassigned(ID, 9, SUBMITTED_AT, 1, "r1", "r2", "R", text),
                new ApplicationTransferred(ID, 9, SUBMITTED_AT, 1, "210102", "210103", "r1", text),
                new ReviewReminderIssued(ID, 9, SUBMITTED_AT, 1, REMIND_AT, REMIND_AT),
                new ReviewBecameOverdue(ID, 9, SUBMITTED_AT, 1, OVERDUE_AT, OVERDUE_AT));
    }

    @ParameterizedTest
    @MethodSource("eventsThatLeaveTheClockAlone")
    void claimReleaseReassignmentAndTransferLeaveTheClockAlone(ApplicationEvent event) {
        running().whenPublishingA(event)
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(REMIND_AT, ReviewStep.REMINDER_DEADLINE)
                .expectScheduledDeadlineWithName(OVERDUE_AT, ReviewStep.OVERDUE_DEADLINE);
    }

    @Test
    void aResubmissionStartsANewClockForItsOwnRound() throws Exception {
        running().andThenAPublished(decisions().getFirst())
                .andThenAPublished(submitted(ID, 2, LATER_DATES))
                .whenTimeAdvancesTo(LATER_DATES.remindAt())
                .expectDispatchedCommands(
                        new IssueReviewReminder(ID, 2, LATER_DATES.remindAt(), LATER_DATES.remindAt()));
    }

    @Test
    void aRecalledReturnGoesOnWithTheRoundsOwnDatesAndWhatIsDueAlreadyFiresAtOnce() throws Exception {
        running().andThenAPublished(decisions().getFirst())
                .andThenTimeAdvancesTo(REMIND_AT.plusSeconds(60))
                .andThenAPublished(recalled())
                .whenTimeAdvancesTo(REMIND_AT.plusSeconds(61))
                .expectDispatchedCommands(new IssueReviewReminder(ID, 1, REMIND_AT, REMIND_AT.plusSeconds(61)))
                .expectScheduledDeadlineWithName(OVERDUE_AT, ReviewStep.OVERDUE_DEADLINE);
    }

    @Test
    void aMovedDeadlineLeavesWhatWaitsToTheSchedulerWhereItIsMovedInBulk() throws Exception {
        running().andThenAPublished(moved(LATER_DATES))
                .whenTimeAdvancesTo(REMIND_AT.minusSeconds(1))
                .expectActiveSagas(1)
                .expectScheduledDeadlineWithName(REMIND_AT, ReviewStep.REMINDER_DEADLINE)
                .expectScheduledDeadlineWithName(OVERDUE_AT, ReviewStep.OVERDUE_DEADLINE);
    }

    @Test
    void aStepThatFiresAtAnotherTimeThanItWasScheduledForIsStillTheStep() throws Exception {
        running().andThenAPublished(moved(LATER_DATES))
                .whenTimeAdvancesTo(LATER_DATES.remindAt())
                .expectDispatchedCommands(
                        new IssueReviewReminder(ID, 1, REMIND_AT, LATER_DATES.remindAt()),
                        new MarkReviewOverdue(ID, 1, OVERDUE_AT, LATER_DATES.remindAt()));
    }

    @Test
    void aMovedDeadlineDoesNotKeepTheClockFromEnding() {
        running().andThenAPublished(moved(LATER_DATES))
                .whenPublishingA(decisions().getFirst())
                .expectActiveSagas(0)
                .expectNoScheduledDeadlines();
    }

    @Test
    void anotherApplicationsDecisionDoesNotEndThisClock() {
        saga.givenAPublished(submitted(ID, 1, DATES))
                .andThenAPublished(submitted(OTHER, 1, DATES))
                .whenPublishingA(new ApplicationApproved(OTHER, 9, SUBMITTED_AT, 1, "r1", "210102"))
                .expectActiveSagas(1)
                .expectAssociationWith("applicationId", ID);
    }

    @Test
    void aSecondSubmissionWithoutAnEndInBetweenReplacesTheFormerClock() throws Exception {
        running().andThenAPublished(submitted(ID, 2, LATER_DATES))
                .whenTimeAdvancesTo(OVERDUE_AT)
                .expectActiveSagas(1)
                .expectNoDispatchedCommands();
    }

    @Test
    void whatTheApplicationThrowsReachesTheScheduler() {
        saga.setCallbackBehavior((command, metadata) -> {
            throw new IllegalStateException("store is away");
        });
        assertThatThrownBy(() -> running().andThenTimeAdvancesTo(REMIND_AT)).hasRootCauseMessage("store is away");
    }

    private ContinuedGivenState running() {
        return saga.givenCurrentTime(SUBMITTED_AT).andThenAPublished(submitted(ID, 1, DATES));
    }

    private static ApplicationSubmittedForReview submitted(UUID id, int round, ReviewDates dates) {
        return new ApplicationSubmittedForReview(
                id, 8, SUBMITTED_AT, round, "210102", "210102", new Pledge("1", "digest"), dates);
    }

    private static ReturnRecalled recalled() {
        return new ReturnRecalled(ID, 10, SUBMITTED_AT, 1, "r1", "R", DATES);
    }

    private static ReviewDeadlineMoved moved(ReviewDates dates) {
        return new ReviewDeadlineMoved(ID, 8, SUBMITTED_AT, 1, DATES, dates);
    }

    /** Business time as the fixture advances it. */
    private final class FixtureClock extends Clock {

        @Override
        public Instant instant() {
            return saga.currentTime();
        }

        @Override
        public ZoneId getZone() {
            return ReviewDates.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}

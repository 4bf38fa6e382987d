package org.huiji.review;

import java.time.Clock;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.deadline.DeadlineManager;
import org.axonframework.deadline.annotation.DeadlineHandler;
import org.axonframework.modelling.saga.EndSaga;
import org.axonframework.modelling.saga.SagaEventHandler;
import org.axonframework.modelling.saga.StartSaga;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.PersonalDataErased;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;

/**
 * The clock of one review round: it runs from submission to decision, reminds at the end of working day 7 and tells at
 * the end of day 10 that the review is overdue. Claiming, releasing, reassigning and transferring leave it alone, and so
 * does a moved deadline: what waits in the scheduler is moved there, for thousands of reviews at once (decision 50).
 *
 * <p>It only speaks by commands; the application ignores one that does not apply any more, so that a step fired twice, late or
 * by a second node changes nothing (decision 5).
 */
public class ReviewDeadlineSaga {

    private static final String APPLICATION_ID = "applicationId";

    /** A step and the id under which the scheduler keeps it; its due time is that of when it was scheduled. */
    public record Scheduled(ReviewStep step, String scheduleId) {}

    private List<Scheduled> scheduled = List.of();

    /** A clock in the middle of its round, made again from the events. */
    public static ReviewDeadlineSaga waitingFor(List<Scheduled> steps) {
        ReviewDeadlineSaga saga = new ReviewDeadlineSaga();
        saga.scheduled = List.copyOf(steps);
        return saga;
    }

    @StartSaga
    @SagaEventHandler(associationProperty = APPLICATION_ID)
    void on(ApplicationSubmittedForReview event, DeadlineManager deadlines) {
        startClock(event.applicationId(), event.round(), event.dates(), deadlines);
    }

    /** The round goes on with its own dates; a step already due fires at once (decision 32). */
    @StartSaga
    @SagaEventHandler(associationProperty = APPLICATION_ID)
    void on(ReturnRecalled event, DeadlineManager deadlines) {
        startClock(event.applicationId(), event.round(), event.dates(), deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = APPLICATION_ID)
    void on(ApplicationReturned event, DeadlineManager deadlines) {
        stopClock(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = APPLICATION_ID)
    void on(ApplicationApproved event, DeadlineManager deadlines) {
        stopClock(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = APPLICATION_ID)
    void on(SubmissionWithdrawn event, DeadlineManager deadlines) {
        stopClock(deadlines);
    }

    @EndSaga
    @SagaEventHandler(associationProperty = APPLICATION_ID)
    void on(PersonalDataErased event, DeadlineManager deadlines) {
        stopClock(deadlines);
    }

    @DeadlineHandler(deadlineName = ReviewStep.REMINDER_DEADLINE)
    void onEndOfReminderDay(ReviewStep step, CommandGateway commands, Clock clock) {
        take(step, commands, clock);
    }

    @DeadlineHandler(deadlineName = ReviewStep.OVERDUE_DEADLINE)
    void onEndOfDueDay(ReviewStep step, CommandGateway commands, Clock clock) {
        take(step, commands, clock);
    }

    private void startClock(UUID applicationId, int round, ReviewDates dates, DeadlineManager deadlines) {
        stopClock(deadlines);
        scheduled = ReviewStep.ofRound(applicationId, round, dates).stream()
                .map(step -> new Scheduled(step, schedule(step, deadlines))).toList();
    }

    private static String schedule(ReviewStep step, DeadlineManager deadlines) {
        return deadlines.schedule(step.dueAt(), step.kind().deadlineName(), step);
    }

    /** By id: cancelling by scope would read every open deadline there is. */
    private void stopClock(DeadlineManager deadlines) {
        for (Scheduled each : scheduled) {
            deadlines.cancelSchedule(each.step().kind().deadlineName(), each.scheduleId());
        }
        scheduled = List.of();
    }

    /** A step that could not be cancelled because it was just being fired is not among the scheduled ones any more. */
    private void take(ReviewStep step, CommandGateway commands, Clock clock) {
        if (scheduled.stream().anyMatch(each -> each.step().isSameAs(step))) {
            commands.sendAndWait(step.commandAt(clock.instant()));
        }
    }
}

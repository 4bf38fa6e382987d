package org.huiji.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.port.RecordedEvent;
import org.huiji.projections.applicantstatus.FindRestingReturns;
import org.huiji.projections.applicantstatus.RestingReturns;
import org.huiji.projections.applicantstatus.RestingReturns.RestingReturn;
import org.huiji.review.ReviewDates;
import org.huiji.web.command.Queries;
import org.huiji.web.sms.SmsGateway;
import org.junit.jupiter.api.Test;

/** Who does not go on after a return is reminded twice, and not once more. */
class RestRemindersTest {

    private final Outbox outbox = new Outbox();
    private final Queries queries = mock(Queries.class);
    private final SmsGateway gateway = mock(SmsGateway.class);
    private final AtomicReference<Instant> now = new AtomicReference<>(Instant.EPOCH);
    private final Clock clock = mock(Clock.class);
    private final Story story = Story.returned();
    private final Instant returnedAt = story.lastEvent().occurredAt();
    private final StandingReturns standing = new StandingReturns(id -> recorded(story.events()));
    private final RestReminders reminders = new RestReminders(queries, standing, outbox.messages(), new Telling(
            outbox.messages(), outbox.textMessages(), gateway, clock, now::get), outbox.course(), clock);

    RestRemindersTest() {
        when(clock.instant()).thenAnswer(call -> now.get());
        when(gateway.isAvailable()).thenReturn(true);
        outbox.introducedAt(returnedAt);
        restingIs(new RestingReturn(Sample.APPLICATION, Sample.ACCOUNT, returnedAt, 2));
    }

    @Test
    void afterThirtyCalendarDaysAndAfterNinety() {
        lookAfter(29);
        assertThat(outbox.letters()).isEmpty();
        lookAfter(30);
        assertThat(outbox.letters()).containsExactly("RESTING " + Occasion.ofRest(returnedAt, 30));
        lookAfter(31);
        lookAfter(89);
        assertThat(outbox.letters()).hasSize(1);
        lookAfter(90);
        assertThat(outbox.letters()).containsExactly("RESTING " + Occasion.ofRest(returnedAt, 30),
                "RESTING " + Occasion.ofRest(returnedAt, 90));
        lookAfter(400);
        assertThat(outbox.letters()).hasSize(2);
        assertThat(outbox.standing()).containsExactly("WAITING", "WAITING");
        assertThat(outbox.messages().page(Sample.ACCOUNT, null, 5)).extracting(ApplicantMessages.Letter::body)
                .containsExactly("您的申报退回已满90天,退回时指出的问题共2处,仍待补正。请修改或说明后再次提交。",
                        "您的申报退回已满30天,退回时指出的问题共2处,仍待补正。请修改或说明后再次提交。");
    }

    /** Calendar days, not hours: 30 days later at any time of the day. */
    @Test
    void theThirtiethDayBeginsAtMidnight() {
        now.set(returnedAt.atZone(ReviewDates.ZONE).toLocalDate().plusDays(30).atStartOfDay(ReviewDates.ZONE)
                .toInstant());
        reminders.lookOnceADay();
        assertThat(outbox.letters()).hasSize(1);
    }

    @Test
    void aDayIsLookedAtOnceAndAgainOnlyWhenItWasNotFinished() {
        lookAfter(30);
        restingIs();
        when(queries.ask(any(FindRestingReturns.class))).thenThrow(new IllegalStateException("looked again"));
        reminders.lookOnceADay();
        now.set(now.get().plus(Duration.ofDays(1)));
        org.assertj.core.api.Assertions.assertThatThrownBy(reminders::lookOnceADay).hasMessage("looked again");
        assertThat(outbox.course().hasLookedOn(java.time.LocalDate.ofInstant(now.get(), ReviewDates.ZONE))).isFalse();
    }

    @Test
    void whereDaysWereMissedOnlyTheLatestIsMade() {
        lookAfter(95);
        assertThat(outbox.letters()).containsExactly("RESTING " + Occasion.ofRest(returnedAt, 90));
    }

    @Test
    void whoHasSubmittedAgainOrGivenUpIsLeftAlone() {
        story.explain(1).explain(2).submit();
        lookAfter(30);
        assertThat(outbox.letters()).isEmpty();
    }

    @Test
    void whoHasGivenUpIsLeftAlone() {
        story.discard();
        lookAfter(30);
        assertThat(outbox.letters()).isEmpty();
    }

    @Test
    void aReminderThatWaitsForTheMorningIsNoLongerTrueAfterASubmission() {
        lookAfter(30);
        TextMessages.Held held = outbox.textMessages().take(now.get()).orElseThrow();
        assertThat(standing.stillTrue(held)).isTrue();
        story.explain(1).explain(2).submit();
        assertThat(standing.stillTrue(held)).isFalse();
    }

    @Test
    void whatWasDueBeforeMessagesWereIntroducedIsNotMadeUpFor() {
        outbox.introducedAt(returnedAt.plus(Duration.ofDays(40)));
        lookAfter(41);
        assertThat(outbox.letters()).isEmpty();
        lookAfter(90);
        assertThat(outbox.letters()).containsExactly("RESTING " + Occasion.ofRest(returnedAt, 90));
    }

    private void lookAfter(int days) {
        now.set(returnedAt.plus(Duration.ofDays(days)));
        reminders.lookOnceADay();
    }

    private void restingIs(RestingReturn... returns) {
        when(queries.ask(any(FindRestingReturns.class))).thenAnswer(call -> {
            FindRestingReturns query = call.getArgument(0);
            return new RestingReturns(List.of(returns).stream()
                    .filter(each -> !each.returnedAt().isAfter(query.until())).toList());
        });
    }

    private static List<RecordedEvent> recorded(List<ApplicationEvent> events) {
        return java.util.stream.IntStream.range(0, events.size()).mapToObj(place -> new RecordedEvent(place,
                "event-" + place, events.get(place).getClass().getSimpleName(), "1", Instant.EPOCH, Sample.APPLICANT,
                new UUID(0, place), "", events.get(place))).toList();
    }
}

package org.huiji.web.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.projections.applicantstatus.FindRestingReturns;
import org.huiji.projections.applicantstatus.RestingReturns.RestingReturn;
import org.huiji.review.ReviewDates;
import org.huiji.web.command.Queries;
import org.springframework.stereotype.Component;

/**
 * Reminds once a day, by business time, of returned applications that have rested for 30 and for 90 calendar days
 * (decision 8). Where days were missed only the latest reminder that is due is made; looking again makes none twice.
 */
@Component
class RestReminders {

    static final List<Integer> DAYS = List.of(30, 90);

    private static final int PORTION = 500;
    private static final UUID SMALLEST = new UUID(0, 0);

    private final Queries queries;
    private final StandingReturns standing;
    private final ApplicantMessages messages;
    private final Telling telling;
    private final MessageCourse course;
    private final Clock clock;

    RestReminders(Queries queries, StandingReturns standing, ApplicantMessages messages, Telling telling,
            MessageCourse course, Clock clock) {
        this.queries = queries;
        this.standing = standing;
        this.messages = messages;
        this.telling = telling;
        this.course = course;
        this.clock = clock;
    }

    /** The day counts as done only when all of it was. */
    void lookOnceADay() {
        LocalDate today = dayOf(clock.instant());
        if (!course.hasLookedOn(today)) {
            lookOn(today);
            course.lookedOn(today);
        }
    }

    private void lookOn(LocalDate today) {
        Instant until = today.minusDays(DAYS.getFirst() - 1L).atStartOfDay(ReviewDates.ZONE).toInstant()
                .minus(Duration.ofMillis(1));
        List<RestingReturn> portion = List.of();
        do {
            UUID after = portion.isEmpty() ? SMALLEST : portion.getLast().applicationId();
            portion = queries.ask(new FindRestingReturns(until, after, PORTION)).returns();
            portion.forEach(returned -> remind(returned, today));
        } while (portion.size() == PORTION);
    }

    private void remind(RestingReturn returned, LocalDate today) {
        LocalDate since = dayOf(returned.returnedAt());
        int days = DAYS.reversed().stream().filter(each -> ChronoUnit.DAYS.between(since, today) >= each)
                .findFirst().orElseThrow();
        String occasion = Occasion.ofRest(returned.returnedAt(), days);
        boolean dueBefore = since.plusDays(days).isBefore(dayOf(course.introducedAt()));
        if (dueBefore || messages.has(returned.applicationId(), occasion) || !stands(returned)) {
            return;
        }
        telling.tell(new Occasion(returned.applicationId(), occasion, returned.accountId(), MessageKind.RESTING,
                Map.of("days", Integer.toString(days), "findings", Integer.toString(returned.findings())),
                clock.instant()));
    }

    private boolean stands(RestingReturn returned) {
        return standing.of(returned.applicationId())
                .filter(at -> at.getEpochSecond() == returned.returnedAt().getEpochSecond()).isPresent();
    }

    private static LocalDate dayOf(Instant at) {
        return LocalDate.ofInstant(at, ReviewDates.ZONE);
    }
}

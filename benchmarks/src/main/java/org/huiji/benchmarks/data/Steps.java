package org.huiji.benchmarks.data;

import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.Dossier;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/** The steps of one application in their time: what the clock of a review does in between comes by itself, and nothing comes after now. */
final class Steps {

    private static final Duration FIRED_AFTER = Duration.ofSeconds(3);

    private final UUID applicationId;
    private final Desk desk;
    private final SplittableRandom random;
    private final Instant now;
    private Instant at;
    private @Nullable ApplicationState state;

    Steps(UUID applicationId, Desk desk, SplittableRandom random, Instant start, Instant now) {
        this.applicationId = applicationId;
        this.desk = desk;
        this.random = random;
        this.at = start;
        this.now = now;
    }

    void take(Actor actor, ApplicationCommand command) {
        clock();
        state = desk.take(command, actor, at);
        later(Duration.ofSeconds(20 + random.nextInt(400)));
    }

    /** Somebody else comes to it after some time. */
    void pause(Duration least, Duration most) {
        later(least.plusSeconds(random.nextLong(most.minus(least).toSeconds())));
    }

    private void later(Duration pause) {
        Instant next = at.plus(pause);
        at = next.isAfter(now) ? now : next;
    }

    /** What has happened until today though nobody did anything. */
    void untilNow() {
        at = now;
        clock();
    }

    private void clock() {
        if (state instanceof UnderReview review && !review.round().reminded()
                && isPast(review.round().dates().remindAt())) {
            ReviewDates dates = review.round().dates();
            fire(new IssueReviewReminder(applicationId, review.round().number(), dates.remindAt(), fired(dates
                    .remindAt())), dates.remindAt());
        }
        if (state instanceof UnderReview review && !review.round().overdue()
                && isPast(review.round().dates().overdueAt())) {
            ReviewDates dates = review.round().dates();
            fire(new MarkReviewOverdue(applicationId, review.round().number(), dates.overdueAt(), fired(dates
                    .overdueAt())), dates.overdueAt());
        }
    }

    private boolean isPast(Instant due) {
        return !at.isBefore(fired(due));
    }

    private void fire(ApplicationCommand command, Instant due) {
        state = desk.take(command, Actor.SYSTEM, fired(due));
    }

    private static Instant fired(Instant due) {
        return due.plus(FIRED_AFTER);
    }

    UUID applicationId() {
        return applicationId;
    }

    ApplicationState state() {
        return Objects.requireNonNull(state);
    }

    Dossier dossier() {
        return state().dossier();
    }

    long version() {
        return dossier().version();
    }

    SplittableRandom random() {
        return random;
    }
}

package org.huiji.application;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An application in one of its states; what a state does not allow has no method to call it by.
 *
 * <p>Folded from the events alone: the aggregate, the applicant's own pages and the time machine see the same thing.
 */
public sealed interface ApplicationState {

    ApplicationStatus status();

    Dossier dossier();

    /**
     * The state after an event; pure.
     *
     * @param state {@code null} before the first event
     * @throws IllegalStateException if the event cannot follow: of another application, of a wrong version, or of a wrong state
     */
    static ApplicationState evolve(@Nullable ApplicationState state, ApplicationEvent event) {
        return Evolution.next(state, event);
    }

    /**
     * The state after a whole history or its beginning.
     *
     * @throws IllegalArgumentException if there are no events
     */
    static ApplicationState fold(List<ApplicationEvent> events) {
        ApplicationState state = null;
        for (ApplicationEvent event : events) {
            state = evolve(state, event);
        }
        if (state == null) {
            throw new IllegalArgumentException("no events");
        }
        return state;
    }

    /** The applicant may change it. */
    sealed interface Editable extends ApplicationState permits Draft, Returned {}

    /** It lies with the department. */
    sealed interface UnderReview extends ApplicationState permits PendingReview, InReview {
        ReviewRound round();
    }

    /** Being filled in. */
    record Draft(Dossier dossier) implements Editable {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DRAFT;
        }
    }

    /** Waits at the department. */
    record PendingReview(Dossier dossier, ReviewRound round) implements UnderReview {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.PENDING_REVIEW;
        }
    }

    /** With one reviewer. */
    record InReview(Dossier dossier, ReviewRound round, String reviewerId, String reviewerName) implements UnderReview {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.IN_REVIEW;
        }
    }

    /**
     * Returned for correction.
     *
     * @param round the round that ended with the return, or with the withdrawal of a resubmission
     * @param returnedAt when it came back to the applicant
     * @param returnedBy the reviewer who may recall the return, {@code null} once the applicant has changed something since or after a withdrawal
     */
    record Returned(Dossier dossier, ReviewRound round, Instant returnedAt, @Nullable String returnedBy)
            implements Editable {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.RETURNED;
        }
    }

    /** Approved; the person's file. */
    record Approved(Dossier dossier, ReviewRound round, Instant approvedAt, String approvedBy)
            implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.APPROVED;
        }
    }

    /** Given up by the applicant. */
    record Discarded(Dossier dossier, Instant discardedAt) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.DISCARDED;
        }
    }

    /** Lawfully erased; the dossier holds no personal data any more. */
    record Erased(Dossier dossier, Instant erasedAt) implements ApplicationState {
        @Override
        public ApplicationStatus status() {
            return ApplicationStatus.ERASED;
        }
    }
}

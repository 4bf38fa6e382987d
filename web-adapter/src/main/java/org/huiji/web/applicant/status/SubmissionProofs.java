package org.huiji.web.applicant.status;

import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.port.RecordedEvent;
import org.huiji.integrity.IntegrityLog;
import org.huiji.web.applicant.OwnApplications;
import org.springframework.stereotype.Component;

/** The proof that an application's last submission is in the signed log. */
@Component
class SubmissionProofs {

    private final OwnApplications applications;
    private final IntegrityLog log;

    SubmissionProofs(OwnApplications applications, IntegrityLog log) {
        this.applications = applications;
        this.log = log;
    }

    /** How far a proof is. */
    enum Stage {
        /** Nothing was submitted. */
        NONE,
        /** No head covers the submission yet. */
        MAKING,
        /** It can be had. */
        READY
    }

    Stage of(UUID applicationId) {
        return submission(applicationId)
                .map(sequence -> log.isCovered(applicationId, sequence) ? Stage.READY : Stage.MAKING)
                .orElse(Stage.NONE);
    }

    /** The file; empty until there is one. */
    Optional<byte[]> file(UUID applicationId) {
        return submission(applicationId).flatMap(sequence -> log.proofOf(applicationId, sequence));
    }

    private Optional<Long> submission(UUID applicationId) {
        return applications.history(applicationId).stream()
                .filter(recorded -> recorded.event() instanceof ApplicationSubmittedForReview)
                .map(RecordedEvent::sequence)
                .reduce((before, after) -> after);
    }
}

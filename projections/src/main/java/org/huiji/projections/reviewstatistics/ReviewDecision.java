package org.huiji.projections.reviewstatistics;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.projections.following.Followed;
import org.jspecify.annotations.Nullable;

/** One round with its decision, once there is one. */
@Entity
@Table(schema = "read_model", name = "review_decision")
@SuppressWarnings("NullAway.Init") // filled by JPA
class ReviewDecision extends Followed {

    @Embeddable
    record Key(UUID applicationId, int round) {}

    @EmbeddedId
    Key key;

    String departmentCode;

    Instant submittedAt;

    /** Who has it, or decided it. */
    @Nullable
    String reviewerId;

    @Nullable
    String reviewerName;

    @Enumerated(EnumType.STRING)
    @Nullable
    DecisionKind decision;

    @Nullable
    Instant decidedAt;

    /** Why it was returned; each reason once. */
    String[] reasonCodes = {};

    protected ReviewDecision() {}

    ReviewDecision(Key key, String departmentCode, Instant submittedAt, long sequence) {
        this.key = key;
        this.departmentCode = departmentCode;
        this.submittedAt = submittedAt;
        reach(sequence);
    }

    Key key() {
        return key;
    }

    void take(String newReviewerId, String newReviewerName) {
        reviewerId = newReviewerId;
        reviewerName = newReviewerName;
    }

    void decide(DecisionKind how, Instant at) {
        decision = how;
        decidedAt = at;
    }

    void reopen() {
        decision = null;
        decidedAt = null;
        reasonCodes = new String[0];
    }
}

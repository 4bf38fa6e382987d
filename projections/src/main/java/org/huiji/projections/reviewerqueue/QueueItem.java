package org.huiji.projections.reviewerqueue;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.projections.following.FollowedRow;
import org.huiji.projections.following.Standing;
import org.huiji.projections.following.StoredDates;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/** An application as a department's lists hold it. */
@Entity
@Table(schema = "read_model", name = "queue_item")
@SuppressWarnings("NullAway.Init") // filled by JPA
class QueueItem extends FollowedRow {

    Standing standing;

    String receiptNumber;

    /** One of {@link Shelf}. */
    short shelf = Shelf.NOT_SHOWN;

    /** One of {@link Urgency}. */
    short urgency = Urgency.NEITHER;

    String regionCode = "";

    /** Whether it changes what was approved before. */
    boolean amendment;

    @Nullable
    Instant submittedAt;

    @Nullable
    StoredDates dates;

    /** When it was returned, approved or given up. */
    @Nullable
    Instant endedAt;

    @Nullable
    String reviewerId;

    @Nullable
    String reviewerName;

    @Nullable
    String employedToken;

    @Nullable
    String qualificationToken;

    @Nullable
    String identityNumberToken;

    String @Nullable [] nameTokens;

    /** {@link QueuedPerson.Editions}; {@code null} once the key was destroyed. */
    byte @Nullable [] sealed;

    protected QueueItem() {}

    QueueItem(UUID applicationId, String receiptNumber, Standing standing, boolean amendment) {
        super(applicationId);
        this.receiptNumber = receiptNumber;
        this.standing = standing;
        this.amendment = amendment;
    }

    boolean isShown() {
        return shelf != Shelf.NOT_SHOWN;
    }

    void date(ReviewDates newDates) {
        dates = StoredDates.of(newDates);
    }

    void take(@Nullable String newReviewerId, @Nullable String newReviewerName) {
        reviewerId = newReviewerId;
        reviewerName = newReviewerName;
    }

    void forgetPerson() {
        sealed = null;
        employedToken = null;
        qualificationToken = null;
        identityNumberToken = null;
        nameTokens = null;
    }
}

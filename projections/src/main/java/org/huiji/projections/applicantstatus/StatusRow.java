package org.huiji.projections.applicantstatus;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.projections.following.FollowedRow;
import org.huiji.projections.following.Standing;
import org.huiji.projections.following.StoredDates;
import org.huiji.review.ReviewDates;
import org.jspecify.annotations.Nullable;

/** Where one application stands, as its owner reads it. */
@Entity
@Table(schema = "read_model", name = "applicant_status")
@SuppressWarnings("NullAway.Init") // filled by JPA
class StatusRow extends FollowedRow {

    UUID accountId;

    @Nullable
    UUID amends;

    Standing standing;

    @Nullable
    Instant submittedAt;

    @Nullable
    StoredDates dates;

    boolean overdue;

    int findings;

    @Nullable
    Instant returnedAt;

    @Nullable
    Instant endedAt;

    protected StatusRow() {}

    StatusRow(UUID applicationId, UUID accountId, @Nullable UUID amends, Standing standing) {
        super(applicationId);
        this.accountId = accountId;
        this.amends = amends;
        this.standing = standing;
    }

    void date(ReviewDates newDates) {
        dates = StoredDates.of(newDates);
    }

    @Nullable
    ReviewDates dates() {
        return dates == null ? null : dates.toDates();
    }
}

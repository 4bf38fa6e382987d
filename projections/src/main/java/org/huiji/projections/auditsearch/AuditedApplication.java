package org.huiji.projections.auditsearch;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huiji.projections.following.FollowedRow;
import org.huiji.projections.following.Standing;
import org.jspecify.annotations.Nullable;

/** An application as an audit finds it, in whatever state. */
@Entity
@Table(schema = "read_model", name = "audited_application")
@SuppressWarnings("NullAway.Init") // filled by JPA
class AuditedApplication extends FollowedRow {

    @Embedded
    Standing standing;

    String receiptNumber;

    /** Of the applicant who started it. */
    @Nullable
    UUID accountId;

    @Nullable
    String identityNumberToken;

    String @Nullable [] nameTokens;

    /** A {@link Person}; {@code null} when the key was destroyed. */
    byte @Nullable [] sealed;

    protected AuditedApplication() {}

    AuditedApplication(UUID applicationId, String receiptNumber) {
        super(applicationId);
        this.receiptNumber = receiptNumber;
    }

    /** Who it is about. */
    record Person(String applicantName, String maskedIdentityNumber) {
        @Override
        public String toString() {
            return "Person[…]";
        }
    }
}

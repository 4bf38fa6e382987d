package org.huiji.projections.personnelfile;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.following.FollowedRow;
import org.jspecify.annotations.Nullable;

/** An application on its way to become, or being, a version of a person's file. Sealed in it: its state as approved. */
@Entity
@Table(schema = "read_model", name = "personnel_file_version")
@SuppressWarnings("NullAway.Init") // filled by JPA
class PersonnelFileVersion extends FollowedRow {

    UUID accountId;

    @Nullable
    String departmentCode;

    /** {@code null} until approved. */
    @Nullable
    Instant approvedAt;

    String receiptNumber;

    /** {@code null} until approved and after erasure, like the other tokens. */
    @Nullable
    String identityNumberToken;

    @Nullable
    String certificateNumberToken;

    String @Nullable [] nameTokens;

    /** Who reviews it; {@code null} while nobody does. */
    @Nullable
    String reviewingDepartment;

    /** When it was submitted last. */
    @Nullable
    Instant submittedAt;

    /** {@code null} until approved and after erasure. */
    byte @Nullable [] sealed;

    protected PersonnelFileVersion() {}

    PersonnelFileVersion(UUID applicationId, UUID accountId) {
        super(applicationId);
        this.accountId = accountId;
        this.receiptNumber = ReceiptNumber.of(applicationId);
    }

    void submit(String reviewing, Instant at) {
        reviewingDepartment = reviewing;
        submittedAt = at;
    }

    void approve(String department, Instant at) {
        departmentCode = department;
        approvedAt = at;
        reviewingDepartment = null;
    }

    boolean isApproved() {
        return approvedAt != null;
    }

    void forgetPerson() {
        sealed = null;
        identityNumberToken = null;
        certificateNumberToken = null;
        nameTokens = null;
    }
}

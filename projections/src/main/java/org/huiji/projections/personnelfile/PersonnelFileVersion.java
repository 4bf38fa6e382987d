package org.huiji.projections.personnelfile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.jspecify.annotations.Nullable;

/** An application on its way to become, or being, a version of a person's file. */
@Entity
@Table(schema = "read_model", name = "personnel_file_version")
@SuppressWarnings("NullAway.Init") // filled by JPA
class PersonnelFileVersion {

    @Id
    UUID applicationId;

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

    /** The application's state, as it stands with its key only; {@code null} once that was destroyed. */
    byte @Nullable [] sealed;

    protected PersonnelFileVersion() {}

    PersonnelFileVersion(UUID applicationId, UUID accountId) {
        this.applicationId = applicationId;
        this.accountId = accountId;
        this.receiptNumber = ReceiptNumber.of(applicationId);
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

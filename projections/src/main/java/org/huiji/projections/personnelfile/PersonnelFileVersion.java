package org.huiji.projections.personnelfile;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.huiji.projections.following.SealedRow;
import org.jspecify.annotations.Nullable;

/** An application on its way to become, or being, a version of a person's file. Sealed in it: its state. */
@Entity
@Table(schema = "read_model", name = "personnel_file_version")
@SuppressWarnings("NullAway.Init") // filled by JPA
class PersonnelFileVersion extends SealedRow {

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

    protected PersonnelFileVersion() {}

    PersonnelFileVersion(UUID applicationId, UUID accountId) {
        super(applicationId);
        this.accountId = accountId;
        this.receiptNumber = ReceiptNumber.of(applicationId);
    }

    boolean isApproved() {
        return approvedAt != null;
    }

    void forgetPerson() {
        forgetContent();
        identityNumberToken = null;
        certificateNumberToken = null;
        nameTokens = null;
    }
}

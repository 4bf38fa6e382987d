package org.huiji.projections.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huiji.projections.following.SealedRow;
import org.jspecify.annotations.Nullable;

/** The case file of one application, from its first submission on. Sealed in it: {@link CaseContent}. */
@Entity
@Table(schema = "read_model", name = "case_file")
@SuppressWarnings("NullAway.Init") // filled by JPA
class CaseFileRow extends SealedRow {

    UUID accountId;

    @Nullable
    String identityNumberToken;

    @Nullable
    String mobileNumberToken;

    @Nullable
    String certificateNumberToken;

    /** The department that has it; {@code null} while nobody but the applicant has seen it. */
    @Nullable
    String departmentCode;

    /** The keyed digests of the pictures that are one person's alone. */
    String[] pictureDigests = {};

    protected CaseFileRow() {}

    CaseFileRow(UUID applicationId, UUID accountId, byte[] sealed) {
        super(applicationId);
        this.accountId = accountId;
        this.sealed = sealed;
    }
}

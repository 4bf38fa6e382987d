package org.huiji.projections.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The case file of one application, from its start on; shown once it was submitted. */
@Entity
@Table(schema = "read_model", name = "case_file")
@SuppressWarnings("NullAway.Init") // filled by JPA
class CaseFileRow {

    @Id
    UUID applicationId;

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

    /** {@link CaseContent}. */
    byte[] sealed;

    protected CaseFileRow() {}

    CaseFileRow(UUID applicationId, UUID accountId, byte[] sealed) {
        this.applicationId = applicationId;
        this.accountId = accountId;
        this.sealed = sealed;
    }
}

package org.huiji.projections.casefile;

import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.util.UUID;
import org.huiji.projections.following.FollowedRow;
import org.jspecify.annotations.Nullable;

/** By what one application's case file is compared with others, as submitted last; what stands in it, its events tell. */
@Entity
@Table(schema = "read_model", name = "case_file")
@SuppressWarnings("NullAway.Init") // filled by JPA
class CaseFileRow extends FollowedRow {

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

    CaseFileRow(UUID applicationId, UUID accountId) {
        super(applicationId);
        this.accountId = accountId;
    }
}

package org.huiji.projections.casefile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface CaseFileRows extends JpaRepository<CaseFileRow, UUID> {

    @Query("""
            select row from CaseFileRow row
             where row.identityNumberToken = :token and row.accountId <> :accountId and row.departmentCode is not null
             order by row.applicationId
            """)
    List<CaseFileRow> othersWithIdentityNumber(String token, UUID accountId, Limit limit);

    @Query("""
            select row from CaseFileRow row
             where row.mobileNumberToken = :token and row.accountId <> :accountId and row.departmentCode is not null
             order by row.applicationId
            """)
    List<CaseFileRow> othersWithMobileNumber(String token, UUID accountId, Limit limit);

    @Query("""
            select row from CaseFileRow row
             where row.certificateNumberToken = :token and row.accountId <> :accountId
               and row.departmentCode is not null
             order by row.applicationId
            """)
    List<CaseFileRow> othersWithCertificateNumber(String token, UUID accountId, Limit limit);

    /** Digests are hexadecimal digits, joined by commas. */
    @Query(nativeQuery = true, value = """
            SELECT * FROM read_model.case_file
             WHERE picture_digests && string_to_array(:digests, ',') AND account_id <> :accountId
               AND department_code IS NOT NULL
             ORDER BY application_id
             LIMIT :size
            """)
    List<CaseFileRow> othersWithPictures(String digests, UUID accountId, int size);
}

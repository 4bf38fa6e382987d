package org.huiji.projections.personnelfile;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface PersonnelFileVersions extends JpaRepository<PersonnelFileVersion, UUID> {

    List<PersonnelFileVersion> findByAccountIdAndApprovedAtIsNotNullOrderByApprovedAt(UUID accountId);

    /** What was approved in its order, and what is on its way. */
    List<PersonnelFileVersion> findByAccountIdOrderByApprovedAtAscApplicationIdAsc(UUID accountId);

    @Query(nativeQuery = true, value = """
            SELECT EXISTS (SELECT 1 FROM read_model.personnel_file_version
                            WHERE account_id = :accountId
                              AND (approved_at, application_id) > (:approvedAt, :applicationId))
            """)
    boolean isReplaced(UUID accountId, Instant approvedAt, UUID applicationId);
}

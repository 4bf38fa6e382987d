package org.huiji.projections.applicantstatus;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StatusRows extends JpaRepository<StatusRow, UUID> {

    @Query("from StatusRow row where row.accountId = :accountId order by row.standing.startedAt desc, row.applicationId")
    List<StatusRow> ofAccount(UUID accountId);
}

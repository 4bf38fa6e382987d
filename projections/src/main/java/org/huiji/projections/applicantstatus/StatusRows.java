package org.huiji.projections.applicantstatus;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface StatusRows extends JpaRepository<StatusRow, UUID> {

    @Query("from StatusRow row where row.accountId = :accountId order by row.standing.startedAt desc, row.applicationId")
    List<StatusRow> ofAccount(UUID accountId);

    @Query("from StatusRow row where row.standing.status = org.huiji.application.ApplicationStatus.RETURNED"
            + " and row.returnedAt <= :until and row.applicationId > :after order by row.applicationId")
    List<StatusRow> returned(Instant until, UUID after, Limit most);
}

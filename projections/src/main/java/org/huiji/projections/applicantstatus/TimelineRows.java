package org.huiji.projections.applicantstatus;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Query;

interface TimelineRows extends JpaRepository<TimelineRow, TimelineRow.Key> {

    @Query("from TimelineRow row where row.key.applicationId = :applicationId order by row.key.sequence")
    List<TimelineRow> ofApplication(UUID applicationId);
}

package org.huiji.projections.following;

import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface ProgressRows extends JpaRepository<Progress, Progress.Key> {

    @Query("""
            select progress from Progress progress
             where progress.key.readModel = :readModel and progress.key.applicationId in :applications
            """)
    List<Progress> findOf(String readModel, Collection<UUID> applications);

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Transactional
    @Query("delete from Progress progress where progress.key.readModel = :readModel")
    void deleteByReadModel(String readModel);
}

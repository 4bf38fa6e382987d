package org.huiji.projections.following;

import org.springframework.data.jpa.repository.JpaRepository;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.transaction.annotation.Transactional;

interface ProgressRows extends JpaRepository<Progress, Progress.Key> {

    @Modifying(flushAutomatically = true, clearAutomatically = true)
    @Transactional
    @Query("delete from Progress progress where progress.key.readModel = :readModel")
    void deleteByReadModel(String readModel);
}

package org.huiji.projections.reviewerqueue;

import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface QueueItems extends JpaRepository<QueueItem, UUID> {}

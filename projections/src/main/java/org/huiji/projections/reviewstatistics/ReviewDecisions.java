package org.huiji.projections.reviewstatistics;

import org.springframework.data.jpa.repository.JpaRepository;

interface ReviewDecisions extends JpaRepository<ReviewDecision, ReviewDecision.Key> {}

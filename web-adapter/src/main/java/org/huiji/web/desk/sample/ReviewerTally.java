package org.huiji.web.desk.sample;

/** What was found among the approvals of one reviewer. */
record ReviewerTally(
        String reviewerId, String reviewerName, String departmentCode, long open, long good, long faulty) {}

package org.huiji.projections;

import java.util.List;

/** The names of the read models: each is also the name of its folder and of its processing group. */
public final class ReadModels {

    public static final String REVIEWER_QUEUE = "reviewerqueue";
    public static final String APPLICANT_STATUS = "applicantstatus";
    public static final String CASE_FILE = "casefile";
    public static final String PERSONNEL_FILE = "personnelfile";
    public static final String AUDIT_SEARCH = "auditsearch";
    public static final String REVIEW_STATISTICS = "reviewstatistics";

    /** Every read model that follows the events. */
    public static final List<String> ALL = List.of(REVIEWER_QUEUE, APPLICANT_STATUS, CASE_FILE, PERSONNEL_FILE,
            AUDIT_SEARCH, REVIEW_STATISTICS);

    private ReadModels() {}
}

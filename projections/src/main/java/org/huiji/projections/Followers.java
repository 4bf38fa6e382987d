package org.huiji.projections;

/** The names of processing groups that follow the events without making a read model; what they do is never done again. */
public final class Followers {

    /** The processor by which all groups and read models follow that are not behind the others; stored with its token. */
    public static final String TOGETHER = "followers";

    /** Makes messages to applicants; stored with its token, never to be renamed. */
    public static final String APPLICANT_MESSAGES = "applicantmessages";

    /** Marks what was drawn for another look of applications that are erased. */
    public static final String ERASED_SAMPLES = "erasedsamples";

    /** Removes what reviewers had marked in reviews that have ended. */
    public static final String REVIEW_OPINIONS = "reviewopinions";

    /** Makes messages to reviewers and heads; stored with its token, never to be renamed. */
    public static final String STAFF_MESSAGES = "staffmessages";

    private Followers() {}
}

package org.huiji.web.staffinbox;

/** What reviewers and heads are told; stored with each message, never to be renamed. */
enum StaffMessageKind {
    /** Working day 7 has ended without a decision. */
    REMINDER,
    /** Working day 10 has. */
    OVERDUE,
    /** The head has given it to the reader. */
    ASSIGNED,
    /** The head has taken it from the reader and given it to another. */
    REASSIGNED,
    /** It has come from another department. */
    TRANSFERRED,
    /** What the reader returned has come back. */
    RESUBMITTED,
    /** A file that was the reader's department's is another's, since an amendment that names it was approved. */
    FILE_MOVED
}

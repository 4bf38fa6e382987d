package org.huiji.web.notification;

/** What applicants are told. */
enum MessageKind {
    SUBMITTED,
    RETURNED,
    RECALLED,
    APPROVED,
    OVERDUE,
    TRANSFERRED,
    /** A returned application has rested for some days. */
    RESTING
}

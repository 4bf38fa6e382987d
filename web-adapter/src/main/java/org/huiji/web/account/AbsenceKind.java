package org.huiji.web.account;

/** Why a reviewer is not at work, as far as colleagues need to know; the message is {@code head.absence.kind.<name>}. */
public enum AbsenceKind {
    LEAVE,
    BUSINESS_TRIP,
    TRAINING,
    OTHER
}

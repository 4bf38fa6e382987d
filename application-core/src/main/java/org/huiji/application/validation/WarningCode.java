package org.huiji.application.validation;

/** What is allowed but worth a second look; the message is {@code warning.<code>}. */
public enum WarningCode {
    /** A licence number of the time before the unified social credit code. */
    OLDER_LICENCE_NUMBER,
    /** The applicant is younger than 16 (decision 11). */
    YOUNGER_THAN_SIXTEEN
}

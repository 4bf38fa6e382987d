package org.huiji.web.access;

/** On which screen staff saw personal data; the message is {@code screen.<name>}. */
public enum Screen {
    /** A look-up in the queue by name or number. */
    QUEUE_SEARCH,
    /** An application beside the queue. */
    QUEUE_PREVIEW,
    /** The review page and what follows from it. */
    REVIEW,
    /** A picture on the review page. */
    REVIEW_PICTURE,
    /** The full number of an application that the reader has not claimed, with a reason. */
    UNMASKED,
    /** An approval drawn for another look. */
    SAMPLE,
    /** A look-up among the personnel files by name or number. */
    FILE_SEARCH,
    /** A version of a personnel file. */
    FILE,
    /** A picture in a personnel file. */
    FILE_PICTURE,
    /** A person whose erasure is asked for or to be confirmed. */
    ERASURE,
    /** A look-up by the auditor. */
    AUDIT_SEARCH,
    /** A point of the history. */
    REPLAY,
    /** A picture in the history. */
    REPLAY_PICTURE
}

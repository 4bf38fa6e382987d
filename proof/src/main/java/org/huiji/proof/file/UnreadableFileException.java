package org.huiji.proof.file;

/** A file is none of ours, or damaged. Says where and never repeats what stands there. */
public final class UnreadableFileException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What is wrong with it. */
    public enum Reason {
        /** No JSON, or cut off. */
        NOT_JSON,
        /** JSON of another format, or of a version that is not known here. */
        OTHER_FORMAT,
        /** A member is missing, of another type, or none of this format. */
        WRONG_MEMBER
    }

    private final Reason reason;
    private final String place;

    UnreadableFileException(Reason reason, String place) {
        super(reason + " " + place);
        this.reason = reason;
        this.place = place;
    }

    /** What is wrong. */
    public Reason reason() {
        return reason;
    }

    /** Where, in our own words: a path of members or a line and column. */
    public String place() {
        return place;
    }
}

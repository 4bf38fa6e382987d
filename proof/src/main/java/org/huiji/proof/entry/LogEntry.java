package org.huiji.proof.entry;

/** Something that a leaf of the log covers. */
public sealed interface LogEntry permits LoggedEvent, LoggedLook {

    /** What kinds there are, and the byte that stands for each in the leaf. */
    enum Kind {
        /** An event of an application. */
        EVENT(1),
        /** A row of the access log. */
        LOOK(2);

        private final byte code;

        Kind(int code) {
            this.code = (byte) code;
        }

        /** The byte. */
        public byte code() {
            return code;
        }
    }

    /** Its kind. */
    Kind kind();

    /** What identifies it among its kind. */
    String id();

    /** Its place among its kind, which only grows: global index or number of the row. */
    long position();

    /** Which application it is about. */
    String applicationId();

    /** All that it holds, as bytes that no other entry has: what its leaf is the hash of. */
    byte[] canonical();
}

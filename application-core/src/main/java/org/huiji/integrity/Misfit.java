package org.huiji.integrity;

import org.jspecify.annotations.Nullable;

/**
 * What does not fit the log.
 *
 * @param kind how it does not
 * @param leaf its place in the log, from 0; null where it has none; for a head the first leaf that no earlier head covers
 * @param entryKind whether it is an event or a look; empty where it is a head
 * @param position its number in the store; null where it is a head
 * @param applicationId the application it belongs to; empty where it is a head
 * @param sequence its place in the application's history; null where it is no event
 * @param headSize the size of the head; null where it is an entry
 */
public record Misfit(
        Kind kind,
        @Nullable Long leaf,
        String entryKind,
        @Nullable Long position,
        String entryId,
        String applicationId,
        @Nullable Long sequence,
        @Nullable Long headSize) {

    /** What was done to it. */
    public enum Kind {
        /** Its content is another. */
        CONTENT,
        /** Who did it, or by what command, is another. */
        METADATA,
        /** Its time is another. */
        TIME,
        /** It belongs to another application, place or type than it did. */
        PLACE,
        /** Its place holds what belongs elsewhere. */
        REORDERED,
        /** It is gone. */
        REMOVED,
        /** It was not there when the log passed its place. */
        INSERTED,
        /** The log itself was changed here. */
        LEAF,
        /** The log ends before a head that was signed. */
        TRUNCATED,
        /** A head is not what the log has at its size: what came since the head before was changed together with the log. */
        HEAD,
        /** Two heads cannot both be true. */
        HEADS,
        /** A head's signature is wrong. */
        SIGNATURE
    }
}

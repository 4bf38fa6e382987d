package org.huiji.projections.reviewerqueue;

import org.jspecify.annotations.Nullable;

/**
 * What the rows are narrowed to; {@code null} or empty does not narrow.
 *
 * @param regionCode the district from which the department follows (GB/T 2260)
 * @param employed with or without an employer
 * @param qualificationLevel a code of {@link org.huiji.reference.CodeList#QUALIFICATION_LEVEL}
 * @param round the review round
 * @param reviewerId the reviewer who has taken it up
 * @param amendment whether it changes what was approved before
 * @param text a receipt number, a whole identity number, or a name or its beginning
 */
public record QueueFilter(
        @Nullable String regionCode,
        @Nullable Boolean employed,
        @Nullable String qualificationLevel,
        @Nullable Integer round,
        @Nullable String reviewerId,
        @Nullable Boolean amendment,
        @Nullable String text) {

    /** Narrows nothing. */
    public static final QueueFilter NONE = new QueueFilter(null, null, null, null, null, null);

    /** Amendments and first filings alike. */
    public QueueFilter(
            @Nullable String regionCode,
            @Nullable Boolean employed,
            @Nullable String qualificationLevel,
            @Nullable Integer round,
            @Nullable String reviewerId,
            @Nullable String text) {
        this(regionCode, employed, qualificationLevel, round, reviewerId, null, text);
    }

    @Override
    public String toString() {
        return "QueueFilter[…]";
    }
}

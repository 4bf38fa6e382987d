package org.huiji.web.desk;

import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What a reviewer has marked so far and will find again.
 *
 * @param savedBy the page that saved it
 */
record ReviewOpinion(ReviewForm form, Instant savedAt, @Nullable UUID savedBy) {}

package org.huiji.config.proof;

import java.time.Instant;

/**
 * What the log was signed as.
 *
 * @param note the checkpoint with its signature
 */
@SuppressWarnings("ArrayRecordComponent") // a row, never compared
record Head(long size, byte[] root, String note, Instant signedAt) {}

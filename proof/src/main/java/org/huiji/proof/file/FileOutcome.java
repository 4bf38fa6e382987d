package org.huiji.proof.file;

import org.huiji.proof.verification.Outcome;

/**
 * What verifying a file came to.
 *
 * @param outcome how much fits, and the first thing that does not
 * @param endIsSigned whether the log signed how long the history is; false where the end may have been cut off unseen
 */
public record FileOutcome(Outcome outcome, boolean endIsSigned) {}

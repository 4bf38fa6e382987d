/** Recomputing the log from what is stored, up to the first entry that does not fit. */
@NullMarked
package org.huiji.proof.verification;

import org.jspecify.annotations.NullMarked;

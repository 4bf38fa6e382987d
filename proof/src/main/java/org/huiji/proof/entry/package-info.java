/** What a leaf of the log covers, as bytes that can be read in one way only. */
@NullMarked
package org.huiji.proof.entry;

import org.jspecify.annotations.NullMarked;

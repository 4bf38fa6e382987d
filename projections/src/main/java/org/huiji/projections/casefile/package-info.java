/** What the reviewer reads: the whole filing as submitted, the findings, the notes, and what changed since the last return. */
@NullMarked
package org.huiji.projections.casefile;

import org.jspecify.annotations.NullMarked;

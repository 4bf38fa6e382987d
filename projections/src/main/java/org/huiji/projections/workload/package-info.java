/** How much lies with whom, and since when; counted from the queue, which holds all that is needed. */
@NullMarked
package org.huiji.projections.workload;

import org.jspecify.annotations.NullMarked;

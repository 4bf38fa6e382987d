/** The applications before a department, in the order in which they are to be taken up. */
@NullMarked
package org.huiji.projections.reviewerqueue;

import org.jspecify.annotations.NullMarked;

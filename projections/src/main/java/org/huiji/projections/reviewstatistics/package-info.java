/** How many reviews were decided by whom, how and in which time. */
@NullMarked
package org.huiji.projections.reviewstatistics;

import org.jspecify.annotations.NullMarked;

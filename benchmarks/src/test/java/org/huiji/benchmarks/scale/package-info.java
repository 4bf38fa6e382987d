/** Figures are computed as they are called. */
@NullMarked
package org.huiji.benchmarks.scale;

import org.jspecify.annotations.NullMarked;

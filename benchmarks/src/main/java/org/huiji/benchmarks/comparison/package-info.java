/** Runs the contenders by turns against one server and measures it. */
@NullMarked
package org.huiji.benchmarks.comparison;

import org.jspecify.annotations.NullMarked;

/** The figures that are told, computed from what was measured. */
@NullMarked
package org.huiji.benchmarks.figures;

import org.jspecify.annotations.NullMarked;

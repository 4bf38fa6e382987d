/** What must hold however much is written at once. */
@NullMarked
package org.huiji.benchmarks.safety;

import org.jspecify.annotations.NullMarked;

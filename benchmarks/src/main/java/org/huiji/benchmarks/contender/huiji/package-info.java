/** The real service, as production starts it. */
@NullMarked
package org.huiji.benchmarks.contender.huiji;

import org.jspecify.annotations.NullMarked;

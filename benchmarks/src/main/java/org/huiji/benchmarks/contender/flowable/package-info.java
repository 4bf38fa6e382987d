/** The same life as a process of Flowable. */
@NullMarked
package org.huiji.benchmarks.contender.flowable;

import org.jspecify.annotations.NullMarked;

/** What is compared: each contender leads lives in a JVM of its own and says how fast it was. */
@NullMarked
package org.huiji.benchmarks.contender;

import org.jspecify.annotations.NullMarked;

/** The life of one application that every contender leads, and how large its facts are. */
@NullMarked
package org.huiji.benchmarks.life;

import org.jspecify.annotations.NullMarked;

/** What the product costs its users in time, beside what they would pick instead. */
@NullMarked
package org.huiji.benchmarks;

import org.jspecify.annotations.NullMarked;

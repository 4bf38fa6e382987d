/** What is made is what the product takes. */
@NullMarked
package org.huiji.benchmarks.data;

import org.jspecify.annotations.NullMarked;

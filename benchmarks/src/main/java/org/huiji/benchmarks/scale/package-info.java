/** How the product bears ten thousand, a hundred thousand and a million applications: replay, queries, aggregates, pages, memory. */
@NullMarked
package org.huiji.benchmarks.scale;

import org.jspecify.annotations.NullMarked;

/** How a comparison is told: a table, JSON, a picture. */
@NullMarked
package org.huiji.benchmarks.report;

import org.jspecify.annotations.NullMarked;

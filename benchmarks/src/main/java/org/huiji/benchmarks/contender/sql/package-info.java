/** The limit of the disk, and the same work written by hand in SQL. */
@NullMarked
package org.huiji.benchmarks.contender.sql;

import org.jspecify.annotations.NullMarked;

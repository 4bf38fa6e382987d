/** The same life as entities of Hibernate, audited by Envers. */
@NullMarked
package org.huiji.benchmarks.contender.envers;

import org.jspecify.annotations.NullMarked;

/** What differs between two states of an application, answer by answer. */
@NullMarked
package org.huiji.projections.comparison;

import org.jspecify.annotations.NullMarked;

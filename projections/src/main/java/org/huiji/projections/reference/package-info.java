/** The labels of codes and regions as screens and read models need them. */
@NullMarked
package org.huiji.projections.reference;

import org.jspecify.annotations.NullMarked;

/** Whole ways of people through the product, walked in a real browser. */
@NullMarked
package org.huiji.journeys;

import org.jspecify.annotations.NullMarked;

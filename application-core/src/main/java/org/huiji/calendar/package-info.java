/** The working calendar as data that administrators maintain: editions, their days, and what a new one changes. */
@NullMarked
package org.huiji.calendar;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.huiji.calendar;

import org.jspecify.annotations.NullMarked;

/** What reviewers have decided in which time, for themselves and for their heads. */
@NullMarked
package org.huiji.web.desk.statistics;

import org.jspecify.annotations.NullMarked;

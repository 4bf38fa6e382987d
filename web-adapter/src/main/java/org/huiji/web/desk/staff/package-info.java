/** The reviewers of a head and the days on which they are not at work. */
@NullMarked
package org.huiji.web.desk.staff;

import org.jspecify.annotations.NullMarked;

/** Personnel files as the staff of a department look them up and read them. */
@NullMarked
package org.huiji.web.desk.file;

import org.jspecify.annotations.NullMarked;

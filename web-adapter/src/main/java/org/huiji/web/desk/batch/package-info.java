/** Giving several applications to somebody at once: chosen in a list, confirmed on a page, answered row by row. */
@NullMarked
package org.huiji.web.desk.batch;

import org.jspecify.annotations.NullMarked;

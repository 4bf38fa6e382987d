/** Who looked at whose data: every look of staff is recorded and never changed. */
@NullMarked
package org.huiji.web.access;

import org.jspecify.annotations.NullMarked;

@NullMarked
package org.huiji.web.desk.staff;

import org.jspecify.annotations.NullMarked;

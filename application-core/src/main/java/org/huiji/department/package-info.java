/** Which bureau is responsible where. */
@NullMarked
package org.huiji.department;

import org.jspecify.annotations.NullMarked;

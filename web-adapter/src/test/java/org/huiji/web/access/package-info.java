/** Every look of staff is on record. */
@NullMarked
package org.huiji.web.access;

import org.jspecify.annotations.NullMarked;

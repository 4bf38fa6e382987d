/** The review period in working days and the saga that runs its clock. */
@NullMarked
package org.huiji.review;

import org.jspecify.annotations.NullMarked;

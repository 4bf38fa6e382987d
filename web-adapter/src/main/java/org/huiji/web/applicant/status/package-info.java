/** Where a submitted application stands. */
@NullMarked
package org.huiji.web.applicant.status;

import org.jspecify.annotations.NullMarked;

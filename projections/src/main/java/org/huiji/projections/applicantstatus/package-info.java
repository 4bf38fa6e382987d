/** Where the applicant's applications stand, and what happened to them so far. */
@NullMarked
package org.huiji.projections.applicantstatus;

import org.jspecify.annotations.NullMarked;

/** The page of qualifications. */
@NullMarked
package org.huiji.web.applicant.qualification;

import org.jspecify.annotations.NullMarked;

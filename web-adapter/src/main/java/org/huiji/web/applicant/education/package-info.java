/** The page of education. */
@NullMarked
package org.huiji.web.applicant.education;

import org.jspecify.annotations.NullMarked;

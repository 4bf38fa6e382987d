/** The page before submission with all answers once more, what is missing, and the pledge. */
@NullMarked
package org.huiji.web.applicant.check;

import org.jspecify.annotations.NullMarked;

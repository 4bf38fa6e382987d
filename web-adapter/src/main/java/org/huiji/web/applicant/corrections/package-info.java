/** What was found wrong, and what the applicant did about it. */
@NullMarked
package org.huiji.web.applicant.corrections;

import org.jspecify.annotations.NullMarked;

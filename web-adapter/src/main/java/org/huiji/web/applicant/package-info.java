/** What the applicant sees and does: notice, the five pages, check and submission, status, corrections, file. */
@NullMarked
package org.huiji.web.applicant;

import org.jspecify.annotations.NullMarked;

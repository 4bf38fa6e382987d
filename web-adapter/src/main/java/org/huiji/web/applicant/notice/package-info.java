/** The notice that is read before an application is opened. */
@NullMarked
package org.huiji.web.applicant.notice;

import org.jspecify.annotations.NullMarked;

/** The amendment: an application that starts from the approved one, and what it changes. */
@NullMarked
package org.huiji.web.applicant.amendment;

import org.jspecify.annotations.NullMarked;

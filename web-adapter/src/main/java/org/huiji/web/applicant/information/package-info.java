/** The forms to be printed from the answers. */
@NullMarked
package org.huiji.web.applicant.information;

import org.jspecify.annotations.NullMarked;

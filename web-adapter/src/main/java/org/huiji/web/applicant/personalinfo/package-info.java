/** The page of personal information with the portrait. */
@NullMarked
package org.huiji.web.applicant.personalinfo;

import org.jspecify.annotations.NullMarked;

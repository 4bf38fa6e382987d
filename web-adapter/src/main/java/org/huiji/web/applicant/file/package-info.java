/** The approved file. */
@NullMarked
package org.huiji.web.applicant.file;

import org.jspecify.annotations.NullMarked;

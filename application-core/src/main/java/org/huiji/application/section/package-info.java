/** The parts of a filing as the applicant fills them in, and their documents. */
@NullMarked
package org.huiji.application.section;

import org.jspecify.annotations.NullMarked;

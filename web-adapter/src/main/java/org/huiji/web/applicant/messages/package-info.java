/** The messages of the person signed in. */
@NullMarked
package org.huiji.web.applicant.messages;

import org.jspecify.annotations.NullMarked;

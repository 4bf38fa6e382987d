/** Uploaded pictures: checked by content, made harmless, stored, and served to their owner only. */
@NullMarked
package org.huiji.web.applicant.picture;

import org.jspecify.annotations.NullMarked;

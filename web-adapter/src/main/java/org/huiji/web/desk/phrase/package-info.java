/** The phrases that reviewers return applications with. */
@NullMarked
package org.huiji.web.desk.phrase;

import org.jspecify.annotations.NullMarked;

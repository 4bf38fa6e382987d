/** What was typed but not yet saved, kept sealed on the server so that any device finds it again. */
@NullMarked
package org.huiji.web.applicant.draft;

import org.jspecify.annotations.NullMarked;

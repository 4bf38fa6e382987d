/** What the five pages have in common: typed answers, reading them, drafts kept on every way out, saving by command. */
@NullMarked
package org.huiji.web.applicant.form;

import org.jspecify.annotations.NullMarked;

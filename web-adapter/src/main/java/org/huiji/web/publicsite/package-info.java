/** The pages that need no sign-in: home, notices, guide, phones, and what is shown when something goes wrong. */
@NullMarked
package org.huiji.web.publicsite;

import org.jspecify.annotations.NullMarked;

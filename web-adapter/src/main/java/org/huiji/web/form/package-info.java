/** What forms have in common: typed values, options to pick, and what is wrong with them. */
@NullMarked
package org.huiji.web.form;

import org.jspecify.annotations.NullMarked;

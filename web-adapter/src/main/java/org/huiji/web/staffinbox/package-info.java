/** What reviewers and heads are told of, and the page on which they read it. */
@NullMarked
package org.huiji.web.staffinbox;

import org.jspecify.annotations.NullMarked;

/** The administrators' area: the working calendar, and how the machinery stands. It shows nothing personal. */
@NullMarked
package org.huiji.web.admin;

import org.jspecify.annotations.NullMarked;

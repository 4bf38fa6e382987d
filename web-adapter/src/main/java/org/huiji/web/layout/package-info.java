/** The frame around every page. */
@NullMarked
package org.huiji.web.layout;

import org.jspecify.annotations.NullMarked;

/** The page on which a security administrator changes the master key. */
@NullMarked
package org.huiji.web.masterkeys;

import org.jspecify.annotations.NullMarked;

/** Documents printed as PDF: fonts, drawing, check codes. What stands on a document is the concern of its feature. */
@NullMarked
package org.huiji.web.print;

import org.jspecify.annotations.NullMarked;

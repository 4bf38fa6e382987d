/** Codes, regions, departments and the working calendar, read from the reference files. */
@NullMarked
package org.huiji.config.reference;

import org.jspecify.annotations.NullMarked;

/** The application: what can be asked of it, what can have happened to it, which states it passes through. */
@NullMarked
package org.huiji.application;

import org.jspecify.annotations.NullMarked;

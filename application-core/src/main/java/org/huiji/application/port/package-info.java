/** What the application needs from outside, each named after the question it answers. */
@NullMarked
package org.huiji.application.port;

import org.jspecify.annotations.NullMarked;

/** Business time: the system's clock, and in demo mode one that can be moved forward. */
@NullMarked
package org.huiji.config.time;

import org.jspecify.annotations.NullMarked;

/** What the machinery is doing and what administrators may do to it. Nothing here is personal. */
@NullMarked
package org.huiji.operations;

import org.jspecify.annotations.NullMarked;

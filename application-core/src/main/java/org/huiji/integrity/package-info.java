/** Whether the history is the whole truth: the Merkle log as screens see it, and checks of everything against it. */
@NullMarked
package org.huiji.integrity;

import org.jspecify.annotations.NullMarked;

/** Signed notes and checkpoints as the C2SP specifications have them, and the keys that sign them. */
@NullMarked
package org.huiji.proof.note;

import org.jspecify.annotations.NullMarked;

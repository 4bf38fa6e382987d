/** The running Merkle log: makes leaves of what is stored, signs heads, and checks everything against them. */
@NullMarked
package org.huiji.config.proof;

import org.jspecify.annotations.NullMarked;

/** The Merkle tree of RFC 6962 over any of its hash functions: the right edge that grows, and proofs. */
@NullMarked
package org.huiji.proof.tree;

import org.jspecify.annotations.NullMarked;

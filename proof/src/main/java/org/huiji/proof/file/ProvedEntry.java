package org.huiji.proof.file;

import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.InclusionProof;
import org.huiji.proof.tree.TreeHash;

/**
 * An entry with its place in the log.
 *
 * @param copyFits whether the copy for people beside the bytes says what the bytes say
 */
public record ProvedEntry(LogEntry entry, InclusionProof proof, boolean copyFits) {

    /** As it is to be written: the copy is made of the bytes. */
    public ProvedEntry(LogEntry entry, InclusionProof proof) {
        this(entry, proof, true);
    }

    /** Whether the log has it at its place. */
    boolean isIn(TreeHash hash, byte[] root) {
        return proof.verify(hash, hash.leaf(entry.canonical()), root);
    }
}

package org.huiji.config.proof;

import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.tree.TreeHash;

/** The hash function of the tree and the signature of its heads, which belong together. */
enum ProofSuite {
    /** The national standards. */
    SM3_SM2(TreeHash.SM3, NoteAlgorithm.SM2),
    /** What every tool of transparency logs knows. */
    SHA256_ED25519(TreeHash.SHA_256, NoteAlgorithm.ED25519);

    private final TreeHash hash;
    private final NoteAlgorithm signature;

    ProofSuite(TreeHash hash, NoteAlgorithm signature) {
        this.hash = hash;
        this.signature = signature;
    }

    TreeHash hash() {
        return hash;
    }

    NoteAlgorithm signature() {
        return signature;
    }
}

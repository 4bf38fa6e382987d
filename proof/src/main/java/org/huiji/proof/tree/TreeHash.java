package org.huiji.proof.tree;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Optional;
import org.bouncycastle.crypto.digests.SM3Digest;

/**
 * The hash function of a Merkle tree, with leaves and nodes kept apart by a first byte as in RFC 6962: what is the hash of
 * a leaf can never pass for that of a node. Constants may be used by many threads at once.
 */
public enum TreeHash {

    /** GB/T 32905. */
    SM3("SM3") {
        @Override
        byte[] digest(byte[]... parts) {
            SM3Digest digest = new SM3Digest();
            for (byte[] part : parts) {
                digest.update(part, 0, part.length);
            }
            byte[] hash = new byte[LENGTH];
            digest.doFinal(hash, 0);
            return hash;
        }
    },

    /** FIPS 180-4; the one that other tools of transparency logs know. */
    SHA_256("SHA-256") {
        @Override
        byte[] digest(byte[]... parts) {
            MessageDigest digest = sha256();
            for (byte[] part : parts) {
                digest.update(part);
            }
            return digest.digest();
        }
    };

    /** Bytes of a hash, of either function. */
    public static final int LENGTH = 32;

    private static final byte[] LEAF = {0};
    private static final byte[] NODE = {1};

    private final String algorithm;

    TreeHash(String algorithm) {
        this.algorithm = algorithm;
    }

    /** The name by which settings and files call it. */
    public String algorithm() {
        return algorithm;
    }

    /** The one of that name. */
    public static Optional<TreeHash> named(String algorithm) {
        return Arrays.stream(values()).filter(hash -> hash.algorithm.equals(algorithm)).findFirst();
    }

    /** The hash of a leaf over its entry's bytes. */
    public byte[] leaf(byte[] entry) {
        return digest(LEAF, entry);
    }

    /** The hash of a node over those of its two children. */
    public byte[] node(byte[] left, byte[] right) {
        return digest(NODE, left, right);
    }

    /** The root of a tree without leaves. */
    public byte[] empty() {
        return digest();
    }

    abstract byte[] digest(byte[]... parts);

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}

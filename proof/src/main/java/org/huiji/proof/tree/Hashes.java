package org.huiji.proof.tree;

import java.util.Arrays;
import java.util.List;

/** Lists of hashes, which records of them have to copy and compare by content. */
final class Hashes {

    private Hashes() {}

    static List<byte[]> copy(List<byte[]> hashes) {
        return hashes.stream().map(byte[]::clone).toList();
    }

    static boolean same(List<byte[]> some, List<byte[]> others) {
        return Arrays.deepEquals(some.toArray(), others.toArray());
    }

    static int code(List<byte[]> hashes) {
        return Arrays.deepHashCode(hashes.toArray());
    }

    static boolean haveTheLength(List<byte[]> hashes) {
        return hashes.stream().allMatch(hash -> hash.length == TreeHash.LENGTH);
    }
}

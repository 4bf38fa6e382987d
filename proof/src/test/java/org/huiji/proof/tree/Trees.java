package org.huiji.proof.tree;

import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;

/** Trees for tests: every subtree kept in a table, as a log would. */
final class Trees implements LeafHashes {

    private final List<List<byte[]>> levels = new ArrayList<>();
    final TreeFrontier frontier;

    Trees(TreeHash hash) {
        this.frontier = new TreeFrontier(hash);
    }

    static Trees of(TreeHash hash, long leaves) {
        Trees tree = new Trees(hash);
        for (long i = 0; i < leaves; i++) {
            tree.add(leaf(hash, i));
        }
        return tree;
    }

    static byte[] leaf(TreeHash hash, long index) {
        return hash.leaf(ByteBuffer.allocate(Long.BYTES).putLong(index).array());
    }

    void add(byte[] leafHash) {
        frontier.append(leafHash, (level, index, hash) -> {
            while (levels.size() <= level) {
                levels.add(new ArrayList<>());
            }
            if (levels.get(level).size() != index) {
                throw new AssertionError("subtrees of a level are told one after the other");
            }
            levels.get(level).add(hash);
        });
    }

    @Override
    public byte[] subtree(int level, long index) {
        return levels.get(level).get((int) index);
    }

    /** The root by the definition of RFC 6962, computed from the leaves alone. */
    static byte[] root(TreeHash hash, List<byte[]> leafHashes) {
        if (leafHashes.isEmpty()) {
            return hash.empty();
        }
        if (leafHashes.size() == 1) {
            return leafHashes.getFirst();
        }
        int left = Integer.highestOneBit(leafHashes.size() - 1);
        return hash.node(root(hash, leafHashes.subList(0, left)),
                root(hash, leafHashes.subList(left, leafHashes.size())));
    }
}

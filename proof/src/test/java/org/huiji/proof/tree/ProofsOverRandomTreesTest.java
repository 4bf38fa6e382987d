package org.huiji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What is true of the log is proved, and nothing else is. */
class ProofsOverRandomTreesTest {

    private static final int SMALL = 130;
    private static final long SEED = 6962;

    @ParameterizedTest
    @EnumSource(TreeHash.class)
    void theRightEdgeTellsTheRootOfTheDefinition(TreeHash hash) {
        List<byte[]> leaves = new ArrayList<>();
        TreeFrontier frontier = new TreeFrontier(hash);
        for (long i = 0; i <= SMALL; i++) {
            assertThat(frontier.root()).isEqualTo(Trees.root(hash, leaves));
            assertThat(frontier.size()).isEqualTo(i);
            frontier = TreeFrontier.restore(hash, i, frontier.edge());
            leaves.add(Trees.leaf(hash, i));
            frontier.append(leaves.getLast());
        }
    }

    @ParameterizedTest
    @EnumSource(TreeHash.class)
    void everyLeafIsProvedToBeInEverySmallTreeAtItsPlaceOnly(TreeHash hash) {
        Trees tree = Trees.of(hash, SMALL);
        MerkleProofs proofs = new MerkleProofs(hash);
        for (long size = 1; size <= SMALL; size++) {
            byte[] root = proofs.root(size, tree);
            for (long index = 0; index < size; index++) {
                InclusionProof proof = proofs.inclusion(index, size, tree);
                assertThat(proof.verify(hash, Trees.leaf(hash, index), root)).isTrue();
                long other = (index + 1) % size;
                assertThat(new InclusionProof(other, size, proof.path()).verify(hash, Trees.leaf(hash, index), root))
                        .isEqualTo(size == 1);
                assertThat(proof.verify(hash, Trees.leaf(hash, index + 1), root)).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TreeHash.class)
    void everySmallTreeIsProvedToBeTheBeginningOfEveryLaterOneAndOfNoOther(TreeHash hash) {
        Trees tree = Trees.of(hash, SMALL);
        MerkleProofs proofs = new MerkleProofs(hash);
        for (long newSize = 0; newSize <= SMALL; newSize++) {
            byte[] newRoot = proofs.root(newSize, tree);
            for (long oldSize = 0; oldSize <= newSize; oldSize++) {
                byte[] oldRoot = proofs.root(oldSize, tree);
                ConsistencyProof proof = proofs.consistency(oldSize, newSize, tree);
                assertThat(proof.verify(hash, oldRoot, newRoot)).isTrue();
                assertThat(proof.verify(hash, hash.leaf(oldRoot), newRoot)).isFalse();
                assertThat(oldSize > 0 && proof.verify(hash, oldRoot, hash.leaf(newRoot))).isFalse();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(TreeHash.class)
    void noProofSurvivesAChange(TreeHash hash) {
        Random random = new Random(SEED);
        Trees tree = Trees.of(hash, 3000);
        MerkleProofs proofs = new MerkleProofs(hash);
        for (int i = 0; i < 300; i++) {
            long size = random.nextLong(2, 3001);
            long index = random.nextLong(size);
            byte[] root = proofs.root(size, tree);
            byte[] leaf = Trees.leaf(hash, index);
            InclusionProof inclusion = proofs.inclusion(index, size, tree);
            assertThat(inclusion.verify(hash, leaf, root)).isTrue();
            assertThat(changed(inclusion.path(), random))
                    .allSatisfy(path -> assertThat(new InclusionProof(index, size, path).verify(hash, leaf, root))
                            .isFalse());
            long old = random.nextLong(1, size);
            byte[] oldRoot = proofs.root(old, tree);
            ConsistencyProof consistency = proofs.consistency(old, size, tree);
            assertThat(consistency.verify(hash, oldRoot, root)).isTrue();
            assertThat(changed(consistency.path(), random))
                    .allSatisfy(path -> assertThat(new ConsistencyProof(old, size, path).verify(hash, oldRoot, root))
                            .isFalse());
            assertThat(consistency.verify(hash, flipped(oldRoot, random), root)).isFalse();
            assertThat(consistency.verify(hash, oldRoot, flipped(root, random))).isFalse();
            assertThat(inclusion.verify(hash, flipped(leaf, random), root)).isFalse();
            assertThat(inclusion.verify(hash, leaf, flipped(root, random))).isFalse();
        }
    }

    @Test
    void aProofOfAnotherSizeLeadsToAnotherRootOrToNone() {
        Trees tree = Trees.of(TreeHash.SM3, SMALL);
        MerkleProofs proofs = new MerkleProofs(TreeHash.SM3);
        for (long size = 1; size < SMALL; size++) {
            InclusionProof proof = proofs.inclusion(size - 1, size, tree);
            byte[] leaf = Trees.leaf(TreeHash.SM3, size - 1);
            InclusionProof stretched = new InclusionProof(size - 1, size + 1, proof.path());
            assertThat(stretched.verify(TreeHash.SM3, leaf, proofs.root(size + 1, tree))).isFalse();
        }
    }

    @Test
    void numbersThatNoTreeHasProveNothing() {
        byte[] leaf = Trees.leaf(TreeHash.SM3, 0);
        for (long index : new long[]{-1, 1, Long.MAX_VALUE, Long.MIN_VALUE}) {
            assertThat(new InclusionProof(index, 1, List.of()).verify(TreeHash.SM3, leaf, leaf)).isFalse();
        }
        assertThat(new InclusionProof(0, Long.MAX_VALUE, List.of()).verify(TreeHash.SM3, leaf, leaf)).isFalse();
        assertThat(new InclusionProof(0, 2, List.of(new byte[3])).verify(TreeHash.SM3, leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(-1, 1, List.of()).verify(TreeHash.SM3, leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(2, 1, List.of()).verify(TreeHash.SM3, leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(3, 4, List.of()).verify(TreeHash.SM3, leaf, leaf)).isFalse();
        assertThat(new ConsistencyProof(1, Long.MAX_VALUE, List.of()).verify(TreeHash.SM3, leaf, leaf)).isFalse();
    }

    @Test
    void proofsOfWhatIsNotThereAreNotMade() {
        Trees tree = Trees.of(TreeHash.SM3, 3);
        MerkleProofs proofs = new MerkleProofs(TreeHash.SM3);
        assertThatThrownBy(() -> proofs.inclusion(3, 3, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.inclusion(-1, 3, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> proofs.consistency(4, 3, tree)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> TreeFrontier.restore(TreeHash.SM3, 3, tree.frontier.edge().subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void whatIsKeptOfTheEdgeStaysAsItWas() {
        TreeFrontier frontier = Trees.of(TreeHash.SM3, 5).frontier;
        byte[] root = frontier.root();
        List<byte[]> kept = frontier.edge();
        frontier.append(Trees.leaf(TreeHash.SM3, 5));
        assertThat(TreeFrontier.restore(TreeHash.SM3, 5, kept).root()).isEqualTo(root);
        kept.getFirst()[0] ^= 1;
        assertThat(frontier.root()).isEqualTo(Trees.of(TreeHash.SM3, 6).frontier.root());
    }

    /** A hash more, one less, two swapped, one bit flipped. */
    private static List<List<byte[]>> changed(List<byte[]> path, Random random) {
        List<List<byte[]>> others = new ArrayList<>();
        List<byte[]> more = new ArrayList<>(path);
        more.add(random.nextInt(path.size() + 1), new byte[TreeHash.LENGTH]);
        others.add(more);
        if (!path.isEmpty()) {
            int one = random.nextInt(path.size());
            List<byte[]> less = new ArrayList<>(path);
            less.remove(one);
            others.add(less);
            List<byte[]> flipped = new ArrayList<>(path);
            flipped.set(one, flipped(path.get(one), random));
            others.add(flipped);
        }
        if (path.size() > 1) {
            List<byte[]> swapped = new ArrayList<>(path);
            swapped.add(swapped.removeFirst());
            others.add(swapped);
        }
        return others;
    }

    private static byte[] flipped(byte[] hash, Random random) {
        byte[] other = hash.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}

package org.huiji.proof.tree;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Hash functions and tree compute what their standards and the reference implementation of RFC 6962 publish. */
class PublishedVectorsTest {

    private static final List<String> LEAVES = List.of("", "00", "10", "2021", "3031", "40414243", "5051525354555657",
            "606162636465666768696a6b6c6d6e6f");
    private static final List<String> ROOTS = List.of(
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
            "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
            "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
            "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
            "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
            "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
            "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
            "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
            "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328");

    private final MerkleProofs proofs = new MerkleProofs(TreeHash.SHA_256);

    @ParameterizedTest
    @CsvSource({"abc, 66c7f0f462eeedd9d1f2d46bdc10e4e24167c4875cf2f7a2297da02b8f4ba8e0",
            "abcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcdabcd, "
                    + "debe9ff92275b8a138604889c18e5a4d6fdb70e5387e5765293dcba39c0c5732"})
    void sm3IsThatOfTheStandard(String message, String hash) {
        assertThat(hex(TreeHash.SM3.digest(message.getBytes(StandardCharsets.US_ASCII)))).isEqualTo(hash);
    }

    @Test
    void theTreeOfEightLeavesHasThePublishedRoots() {
        Trees tree = new Trees(TreeHash.SHA_256);
        assertThat(hex(tree.frontier.root())).isEqualTo(ROOTS.getFirst());
        for (int i = 0; i < LEAVES.size(); i++) {
            tree.add(TreeHash.SHA_256.leaf(bytes(LEAVES.get(i))));
            assertThat(hex(tree.frontier.root())).isEqualTo(ROOTS.get(i + 1));
            assertThat(hex(proofs.root(i + 1, tree))).isEqualTo(ROOTS.get(i + 1));
        }
    }

    @ParameterizedTest
    @CsvSource({"0, 1, ''", "0, 8, 96a296d2 5f083f0a 6b47aaf2", "5, 8, bc1a0643 ca854ea1 d37ee418",
            "2, 3, fac54203", "1, 5, 6e340b9c 5f083f0a bc1a0643"})
    void inclusionIsProvedAsPublished(long index, long size, String path) {
        InclusionProof proof = proofs.inclusion(index, size, publishedTree());
        assertThat(beginnings(proof.path())).isEqualTo(path);
        assertThat(proof.verify(TreeHash.SHA_256, TreeHash.SHA_256.leaf(bytes(LEAVES.get((int) index))),
                bytes(ROOTS.get((int) size)))).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"1, 1, ''", "1, 8, 96a296d2 5f083f0a 6b47aaf2", "6, 8, 0ebc5d34 ca854ea1 d37ee418",
            "2, 5, 5f083f0a bc1a0643"})
    void consistencyIsProvedAsPublished(long oldSize, long newSize, String path) {
        ConsistencyProof proof = proofs.consistency(oldSize, newSize, publishedTree());
        assertThat(beginnings(proof.path())).isEqualTo(path);
        assertThat(proof.verify(TreeHash.SHA_256, bytes(ROOTS.get((int) oldSize)), bytes(ROOTS.get((int) newSize))))
                .isTrue();
    }

    private static Trees publishedTree() {
        Trees tree = new Trees(TreeHash.SHA_256);
        LEAVES.forEach(leaf -> tree.add(TreeHash.SHA_256.leaf(bytes(leaf))));
        return tree;
    }

    /** The published paths in short: each hash is verified by the root to which it leads. */
    private static String beginnings(List<byte[]> path) {
        return String.join(" ", path.stream().map(hash -> hex(Arrays.copyOf(hash, 4))).toList());
    }

    private static byte[] bytes(String hex) {
        return HexFormat.of().parseHex(hex);
    }

    private static String hex(byte[] bytes) {
        return HexFormat.of().formatHex(bytes);
    }
}

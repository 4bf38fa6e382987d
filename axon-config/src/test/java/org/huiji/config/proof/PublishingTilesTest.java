package org.huiji.config.proof;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.UUID;
import org.huiji.config.proof.TileFiles.Tile;
import org.huiji.proof.tree.TreeHash;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What lies in the files is enough to compute the signed root again, by nothing but the layout. */
class PublishingTilesTest {

    private static final UUID APPLICATION = UUID.fromString("0198b2f0-0000-7000-8000-000000000001");
    private static final TreeHash HASH = TreeHash.SHA_256;

    @TempDir
    private Path directory;

    private LogDatabase database;
    private Path tiles;
    private MerkleLog log;

    @BeforeEach
    void prepare() {
        database = new LogDatabase(directory);
        tiles = directory.resolve("tiles");
        log = database.publishingNode(tiles);
    }

    @Test
    void whoReadsTheFilesComputesTheRootThatIsSigned() throws IOException {
        int events = 0;
        for (int more : new int[]{1, 5, 186, 3, 400}) { // 256 leaves exactly after the third, since looks count too
            for (int i = 0; i < more; i++) {
                database.append(APPLICATION, events++);
                if (events % 3 == 0) {
                    database.look(APPLICATION);
                }
            }
            log.integrityLog().coverNow();
            long size = size();
            assertThat(size).isEqualTo(events + events / 3);
            List<byte[]> leaves = entries(size).stream().map(HASH::leaf).toList();
            assertThat(root(leaves)).isEqualTo(signedRoot());
            assertThat(join(leaves)).isEqualTo(tile(0, size));
            assertThat(join(nodes(leaves))).isEqualTo(tile(1, size >> 8));
        }
    }

    @Test
    void aWholeTileIsWrittenOnce() throws IOException {
        database.happen(APPLICATION, 192);
        log.integrityLog().coverNow();
        Path whole = tiles.resolve("tile/0/000");
        Files.write(whole, new byte[]{1});
        database.append(APPLICATION, 192);
        log.integrityLog().coverNow();
        assertThat(Files.readAllBytes(whole)).hasSize(1);
        assertThat(tiles.resolve("tile/entries/001.p/1")).exists();
    }

    @Test
    void theFilesOfALogThatWentBackStayAsTheyAre() throws IOException {
        database.happen(APPLICATION, 6);
        log.integrityLog().coverNow();
        String published = Files.readString(tiles.resolve("checkpoint"));
        database = new LogDatabase(directory);
        Files.delete(directory.resolve("last-head"));
        MerkleLog restored = database.publishingNode(tiles);
        database.happen(APPLICATION, 3);
        restored.integrityLog().coverNow();
        assertThat(restored.integrityLog().standing().covered()).isEqualTo(4);
        assertThat(Files.readString(tiles.resolve("checkpoint"))).isEqualTo(published);
    }

    @Test
    void theFilesOfAnotherLogAreNotGoneOnWith() throws IOException {
        Files.createDirectories(tiles);
        Files.writeString(tiles.resolve("checkpoint"), "another\n1\nAAAA\n");
        database.happen(APPLICATION, 3);
        log.integrityLog().coverNow();
        assertThat(Files.readString(tiles.resolve("checkpoint"))).startsWith("another");
        assertThat(tiles.resolve("tile")).doesNotExist();
        assertThatThrownBy(() -> database.publishingTiles(tiles).publish()).isInstanceOf(RuntimeException.class);
    }

    @ParameterizedTest
    @CsvSource({"0, 256, 000", "5, 256, 005", "1234067, 256, x001/x234/067", "1000, 17, x001/000.p/17"})
    void aTileIsNamedByGroupsOfThreeDigits(long number, int width, String path) {
        assertThat(new Tile(number, width).path()).isEqualTo(path);
    }

    private long size() throws IOException {
        return Long.parseLong(Files.readAllLines(tiles.resolve("checkpoint")).get(1));
    }

    private byte[] signedRoot() throws IOException {
        return Base64.getDecoder().decode(Files.readAllLines(tiles.resolve("checkpoint")).get(2));
    }

    private byte[] tile(int level, long count) throws IOException {
        List<byte[]> parts = new ArrayList<>();
        for (Tile tile : Tile.between(0, count)) {
            parts.add(Files.readAllBytes(tiles.resolve("tile/" + level + "/" + tile.path())));
        }
        return join(parts);
    }

    private List<byte[]> entries(long count) throws IOException {
        List<byte[]> read = new ArrayList<>();
        for (Tile tile : Tile.between(0, count)) {
            DataInputStream bundle = new DataInputStream(new ByteArrayInputStream(
                    Files.readAllBytes(tiles.resolve("tile/entries/" + tile.path()))));
            while (bundle.available() > 0) {
                read.add(bundle.readNBytes(bundle.readUnsignedShort()));
            }
        }
        return read;
    }

    /** RFC 6962, 2.1, word by word. */
    private static byte[] root(List<byte[]> leaves) {
        if (leaves.size() == 1) {
            return leaves.getFirst();
        }
        int left = Integer.highestOneBit(leaves.size() - 1);
        return HASH.node(root(leaves.subList(0, left)), root(leaves.subList(left, leaves.size())));
    }

    private static List<byte[]> nodes(List<byte[]> leaves) {
        List<byte[]> nodes = new ArrayList<>();
        for (int from = 0; from + 256 <= leaves.size(); from += 256) {
            nodes.add(root(leaves.subList(from, from + 256)));
        }
        return nodes;
    }

    private static byte[] join(List<byte[]> parts) {
        byte[] joined = new byte[0];
        for (byte[] part : parts) {
            int length = joined.length;
            joined = Arrays.copyOf(joined, length + part.length);
            System.arraycopy(part, 0, joined, length, part.length);
        }
        return joined;
    }
}

package org.huiji.config.proof;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.verification.Trust;

/**
 * The log as files in the layout of C2SP tlog-tiles (decision 22): hashes in tiles of 256, entries in bundles of 256, and the
 * head that covers them. Any web server can hand them out, and in SHA-256 with Ed25519 any tool of that family follows them.
 * Whole tiles are written once; the head comes last, so that whoever reads it finds what it covers.
 */
final class TileFiles {

    private static final int WIDTH = StoredHashes.LEAVES_A_TILE;

    /** What the two bytes before an entry can say. */
    private static final int LONGEST_ENTRY = 0xFFFF;

    private final Path directory;
    private final LogTables tables;
    private final StoredEntries entries;
    private final Trust trust;

    TileFiles(Path directory, LogTables tables, StoredEntries entries, Trust trust) {
        this.directory = directory;
        this.tables = tables;
        this.entries = entries;
        this.trust = trust;
    }

    /**
     * Writes what the last head covers and the files lack.
     *
     * @throws LogWentBackException where the files hold more than the log
     */
    void publish() {
        Optional<Head> last = tables.lastHead();
        long published = published();
        if (last.isPresent() && last.get().size() < published) {
            throw new LogWentBackException(directory + " holds " + published + " leaves, and the log has "
                    + last.get().size());
        }
        if (last.isPresent() && last.get().size() > published) {
            publish(last.get(), published);
        }
    }

    private long published() {
        Path checkpoint = directory.resolve("checkpoint");
        try {
            return Files.exists(checkpoint)
                    ? trust.head(Files.readString(checkpoint)).map(Checkpoint::size).orElseThrow(
                            () -> new IllegalStateException(checkpoint + " is not signed by a key of this log"))
                    : 0;
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read " + checkpoint, failed);
        }
    }

    private void publish(Head head, long from) {
        for (int level = 0; head.size() >> (level * StoredHashes.KEPT_EVERY) > 0; level++) {
            int kept = level * StoredHashes.KEPT_EVERY;
            for (Tile tile : Tile.between(from >> kept, head.size() >> kept)) {
                write("tile/" + level + "/" + tile.path(), hashes(kept, tile));
            }
        }
        for (Tile tile : Tile.between(from, head.size())) {
            write("tile/entries/" + tile.path(), bundle(tile));
        }
        write("checkpoint", head.note().getBytes(StandardCharsets.UTF_8));
    }

    private byte[] hashes(int level, Tile tile) {
        ByteArrayOutputStream joined = new ByteArrayOutputStream();
        tables.hashes(level, tile.first(), tile.width()).forEach(joined::writeBytes);
        return joined.toByteArray();
    }

    /** What is no longer there stands as an entry without bytes, which no leaf is the hash of. */
    private byte[] bundle(Tile tile) {
        List<LeafRow> leaves = tables.leaves(tile.first(), tile.width());
        Map<LogEntry.Kind, Map<Long, LogEntry>> stored = stored(leaves);
        ByteArrayOutputStream bundle = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bundle)) {
            for (LeafRow row : leaves) {
                LogEntry entry = stored.getOrDefault(row.leaf().kind(), Map.of()).get(row.leaf().position());
                byte[] bytes = entry == null ? new byte[0] : entry.canonical();
                if (bytes.length > LONGEST_ENTRY) {
                    throw new IllegalStateException("entry " + row.leaf().index() + " is too long for a bundle");
                }
                out.writeShort(bytes.length);
                out.write(bytes);
            }
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return bundle.toByteArray();
    }

    private Map<LogEntry.Kind, Map<Long, LogEntry>> stored(List<LeafRow> leaves) {
        Map<LogEntry.Kind, Map<Long, LogEntry>> stored = new EnumMap<>(LogEntry.Kind.class);
        for (LogEntry.Kind kind : LogEntry.Kind.values()) {
            LongSummaryStatistics positions = leaves.stream().filter(row -> row.leaf().kind() == kind)
                    .mapToLong(row -> row.leaf().position()).summaryStatistics();
            Map<Long, LogEntry> ofKind = new HashMap<>();
            if (positions.getCount() > 0) {
                entries.between(kind, positions.getMin() - 1, positions.getMax(), Integer.MAX_VALUE)
                        .forEach(entry -> ofKind.put(entry.position(), entry));
            }
            stored.put(kind, ofKind);
        }
        return stored;
    }

    /** Nobody reads half a file. */
    private void write(String path, byte[] content) {
        Path file = directory.resolve(path);
        try {
            Files.createDirectories(file.getParent());
            Path half = Files.createTempFile(file.getParent(), ".", ".half");
            Files.write(half, content);
            Files.move(half, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot write " + file, failed);
        }
    }

    /** Some of the hashes of a level, or of the entries, beside one another; all 256 but at the end. */
    record Tile(long number, int width) {

        /** Those that hold anything from one place up to another. */
        static List<Tile> between(long from, long to) {
            return LongStream.range(from / WIDTH, (to + WIDTH - 1) / WIDTH)
                    .mapToObj(number -> new Tile(number, (int) Math.min(WIDTH, to - number * WIDTH))).toList();
        }

        long first() {
            return number * WIDTH;
        }

        /** Groups of three digits, all but the last marked by an x; how many there are where it is not full. */
        String path() {
            StringBuilder path = new StringBuilder("%03d".formatted(number % 1000));
            for (long left = number / 1000; left > 0; left /= 1000) {
                path.insert(0, "x%03d/".formatted(left % 1000));
            }
            return width < WIDTH ? path + ".p/" + width : path.toString();
        }
    }
}

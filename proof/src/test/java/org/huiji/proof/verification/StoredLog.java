package org.huiji.proof.verification;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.LongConsumer;
import java.util.function.UnaryOperator;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.PrivateNoteKey;
import org.huiji.proof.tree.TreeFrontier;
import org.huiji.proof.tree.TreeHash;

/** A store of events and looks with its log, to be tampered with by tests. */
final class StoredLog {

    static final String ORIGIN = "huiji.example/log";
    static final PrivateNoteKey KEY = PrivateNoteKey.generate(ORIGIN, NoteAlgorithm.SM2, new SecureRandom());
    static final TreeHash HASH = TreeHash.SM3;

    final TreeMap<Long, LogEntry> events = new TreeMap<>();
    final TreeMap<Long, LogEntry> looks = new TreeMap<>();
    final List<Leaf> leaves = new ArrayList<>();
    final List<String> heads = new ArrayList<>();
    TreeFrontier tree = new TreeFrontier(HASH);

    /** Twenty events of two applications, a look after every fourth, a signed head after every tenth leaf; gaps in the index. */
    static StoredLog usual() {
        StoredLog log = new StoredLog();
        for (int i = 0; i < 20; i++) {
            log.take(event(3L * i + 5, i));
            if (i % 4 == 3) {
                log.take(look(i));
            }
        }
        log.sign();
        return log;
    }

    static LoggedEvent event(long globalIndex, int number) {
        return new LoggedEvent("event-" + globalIndex, "application-" + number % 2, "Application", number / 2,
                globalIndex, "SectionSaved", "1", Instant.ofEpochSecond(1_800_000_000L + number),
                bytes("{\"actor\":\"a" + number % 2 + "\"}"), bytes("{\"number\":" + number + "}"));
    }

    static LoggedLook look(long row) {
        return new LoggedLook(row, Instant.ofEpochSecond(1_800_000_000L + row), "staff-1", "name", "REVIEWER", "2101",
                "application-0", "FILE", null, "127.0.0.1", null);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    void take(LogEntry entry) {
        put(entry);
        Leaf leaf = Leaf.of(leaves.size(), entry, HASH);
        leaves.add(leaf);
        tree.append(leaf.hash());
        if (leaves.size() % 10 == 0) {
            sign();
        }
    }

    void sign() {
        heads.add(new Checkpoint(ORIGIN, tree.size(), tree.root()).signedBy(KEY).print());
    }

    void put(LogEntry entry) {
        of(entry.kind()).put(entry.position(), entry);
    }

    /** Changes the event at a place as an owner of the database can. */
    void change(long globalIndex, UnaryOperator<LoggedEvent> change) {
        LoggedEvent changed = change.apply((LoggedEvent) events.remove(globalIndex));
        events.put(changed.globalIndex(), changed);
    }

    private TreeMap<Long, LogEntry> of(LogEntry.Kind kind) {
        return kind == LogEntry.Kind.EVENT ? events : looks;
    }

    Outcome verify() {
        return verify(_ -> {});
    }

    Outcome verify(LongConsumer progress) {
        Trust trust = new Trust(ORIGIN, List.of(KEY.verifier()));
        return new Verification(HASH, trust, this::leafOf, progress).run(pairs().iterator(), heads.iterator());
    }

    private Optional<Leaf> leafOf(LogEntry.Kind kind, String id) {
        return leaves.stream().filter(leaf -> leaf.kind() == kind && leaf.entryId().equals(id)).findFirst();
    }

    /** What a database does by a full join: leaves in their order, what has none before the next of its kind. */
    private List<Pair> pairs() {
        List<Pair> pairs = new ArrayList<>();
        Map<LogEntry.Kind, TreeMap<Long, LogEntry>> open = Map.of(LogEntry.Kind.EVENT, new TreeMap<>(events),
                LogEntry.Kind.LOOK, new TreeMap<>(looks));
        for (Leaf leaf : leaves) {
            TreeMap<Long, LogEntry> kind = open.get(leaf.kind());
            while (!kind.isEmpty() && kind.firstKey() < leaf.position()) {
                pairs.add(new Pair(null, kind.pollFirstEntry().getValue()));
            }
            pairs.add(new Pair(leaf, kind.remove(leaf.position())));
        }
        open.values().stream().flatMap(rest -> rest.values().stream())
                .sorted(Comparator.comparing(LogEntry::kind).thenComparing(LogEntry::position))
                .forEach(entry -> pairs.add(new Pair(null, entry)));
        return pairs;
    }
}

package org.huiji.proof.file;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.PrivateNoteKey;
import org.huiji.proof.tree.ConsistencyProof;
import org.huiji.proof.tree.MerkleProofs;
import org.huiji.proof.tree.TreeFrontier;
import org.huiji.proof.tree.TreeHash;
import tools.jackson.databind.node.ObjectNode;

/** Files as the product hands them out: of the first of two applications whose events and looks come by turns. */
public final class HandedOut {

    public static final String ORIGIN = "huiji.example/log";
    public static final PrivateNoteKey KEY = PrivateNoteKey.generate(ORIGIN, NoteAlgorithm.SM2, new SecureRandom());
    public static final UUID ID = UUID.fromString("01890000-0000-7000-8123-456789abcdef");
    private static final UUID OTHER = UUID.fromString("01890000-0000-7000-8123-456789abcde0");

    private final TreeHash hash;
    private final PrivateNoteKey key;
    private final Map<List<Long>, byte[]> subtrees = new HashMap<>();
    private final TreeFrontier tree;
    private final List<LogEntry> entries = new ArrayList<>();
    private final List<Checkpoint> heads = new ArrayList<>();

    private HandedOut(TreeHash hash, PrivateNoteKey key) {
        this.hash = hash;
        this.key = key;
        this.tree = new TreeFrontier(hash);
        for (int i = 0; i < 24; i++) {
            take(event(i, i % 2 == 0 ? ID : OTHER));
            if (i % 6 == 4) {
                take(new LoggedLook(i, time(i), "staff-1", "\u674e\u5de5", "REVIEWER", "2101", ID.toString(), "FILE",
                        i == 4 ? 2L : null, "127.0.0.1", i == 10 ? new byte[]{1, 2} : null));
            }
        }
    }

    /** A history of twelve events and four looks under three heads, with its signed end. */
    public static HistoryFile history() {
        return history(TreeHash.SM3, KEY);
    }

    static HistoryFile history(TreeHash hash, PrivateNoteKey key) {
        HandedOut log = new HandedOut(hash, key);
        List<ConsistencyProof> consistency = new ArrayList<>();
        for (int i = 1; i < log.heads.size(); i++) {
            consistency.add(new MerkleProofs(hash).consistency(log.heads.get(i - 1).size(), log.heads.get(i).size(),
                    log::subtree));
        }
        List<ProvedEntry> own = new ArrayList<>();
        for (int i = 0; i < log.entries.size(); i++) {
            if (log.entries.get(i).applicationId().equals(ID.toString())) {
                own.add(log.proved(i));
            }
        }
        return new HistoryFile(log.identity(), ID.toString(),
                log.heads.stream().map(head -> head.signedBy(key).print()).toList(), consistency, own,
                new HistoryEnd(ORIGIN, ID.toString(), log.tree.size(), 12, 4).signedBy(key));
    }

    /** The proof of the receipt of the fourth event. */
    public static ReceiptProof receipt() {
        HandedOut log = new HandedOut(TreeHash.SM3, KEY);
        return new ReceiptProof(log.identity(), "HJ-FFKQT4-YC5T82", log.proved(7),
                log.heads.getLast().signedBy(KEY).print());
    }

    /** The file as a tree that tests can tamper with. */
    public static ObjectNode json(ProofFile file) {
        return (ObjectNode) Json.MAPPER.readTree(file.print());
    }

    /** A tree as a file. */
    public static byte[] file(ObjectNode json) {
        return Json.write(json);
    }

    private LogIdentity identity() {
        return new LogIdentity(hash, ORIGIN, List.of(key.verifier()));
    }

    private ProvedEntry proved(int index) {
        return new ProvedEntry(entries.get(index),
                new MerkleProofs(hash).inclusion(index, tree.size(), this::subtree));
    }

    private byte[] subtree(int level, long index) {
        return subtrees.get(List.of((long) level, index));
    }

    private void take(LogEntry entry) {
        entries.add(entry);
        tree.append(hash.leaf(entry.canonical()),
                (level, index, root) -> subtrees.put(List.of((long) level, index), root));
        if (tree.size() == 9 || tree.size() == 16 || tree.size() == 28) {
            heads.add(new Checkpoint(ORIGIN, tree.size(), tree.root()));
        }
    }

    private static LoggedEvent event(int number, UUID application) {
        return new LoggedEvent("event-" + number, application.toString(), "Application", number / 2, 100L + number,
                number == 0 ? "ApplicationStarted" : "SectionSaved", "1", time(number),
                bytes("{\"actor\":\"a1\",\"occurredAt\":\"" + time(number) + "\"}"),
                bytes("{\"number\":" + number + ",\"protected\":\"\u4f1a\"}"));
    }

    private static Instant time(int number) {
        return Instant.ofEpochSecond(1_800_000_000L + number);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

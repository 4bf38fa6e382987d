package org.huiji.proof.verification;

import java.lang.management.ManagementFactory;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Random;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.PrivateNoteKey;
import org.huiji.proof.tree.TreeFrontier;
import org.huiji.proof.tree.TreeHash;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** How fast a log in memory is verified; started by bench/proof.sh. A million events are a quarter of a million four times over. */
class MeasuringVerification {

    private static final String ORIGIN = "huiji.example/log";
    private static final int EVENTS = 250_000;
    private static final int TIMES = 4;
    /** A busy minute's worth of events under each signed head. */
    private static final int UNDER_A_HEAD = 1_000;
    private static final int METADATA = 450;
    private static final int PAYLOAD = 550;

    @ParameterizedTest
    @EnumSource(TreeHash.class)
    void aMillionEvents(TreeHash hash) {
        NoteAlgorithm algorithm = hash == TreeHash.SM3 ? NoteAlgorithm.SM2 : NoteAlgorithm.ED25519;
        PrivateNoteKey key = PrivateNoteKey.generate(ORIGIN, algorithm, new SecureRandom());
        List<Pair> pairs = new ArrayList<>();
        List<String> heads = new ArrayList<>();
        TreeFrontier tree = new TreeFrontier(hash);
        Random random = new Random(1);
        for (int i = 0; i < EVENTS; i++) {
            LoggedEvent event = event(i, random);
            Leaf leaf = Leaf.of(i, event, hash);
            pairs.add(new Pair(leaf, event));
            tree.append(leaf.hash());
            if (tree.size() % UNDER_A_HEAD == 0) {
                heads.add(new Checkpoint(ORIGIN, tree.size(), tree.root()).signedBy(key).print());
            }
        }
        Trust trust = new Trust(ORIGIN, List.of(key.verifier()));
        verify(hash, trust, pairs, heads);
        long begunOfCpu = cpu();
        long begun = System.nanoTime();
        for (int i = 0; i < TIMES; i++) {
            verify(hash, trust, pairs, heads);
        }
        double seconds = (System.nanoTime() - begun) / 1e9;
        double busy = (cpu() - begunOfCpu) / 1e9;
        System.out.printf("%s: %,.0f events/s of one thread, %,.0f/s by the clock, for %,d events of %,d bytes; "
                + "hashing alone %,.0f/s%n", hash.algorithm(), EVENTS * TIMES / busy, EVENTS * TIMES / seconds,
                EVENTS * TIMES, bytes(pairs.getFirst()), hashing(hash, pairs));
    }

    private static void verify(TreeHash hash, Trust trust, List<Pair> pairs, List<String> heads) {
        Outcome outcome = new Verification(hash, trust, (_, _) -> Optional.empty(), _ -> {}).run(pairs.iterator(),
                heads.iterator());
        if (!outcome.fits() || outcome.entries() != EVENTS || outcome.heads() != heads.size()) {
            throw new AssertionError("not measured: " + outcome);
        }
    }

    /** The bound: leaves alone, from bytes that are ready. */
    private static double hashing(TreeHash hash, List<Pair> pairs) {
        byte[] canonical = entry(pairs.getFirst()).canonical();
        long begun = cpu();
        long sum = 0;
        for (int i = 0; i < EVENTS; i++) {
            sum += hash.leaf(canonical)[0];
        }
        double seconds = (cpu() - begun) / 1e9;
        return sum == Long.MIN_VALUE ? 0 : EVENTS / seconds;
    }

    /** Nanoseconds that this thread has worked: what others do on the machine does not count. */
    private static long cpu() {
        return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
    }

    private static int bytes(Pair pair) {
        return entry(pair).canonical().length;
    }

    private static LogEntry entry(Pair pair) {
        return Objects.requireNonNull(pair.entry());
    }

    private static LoggedEvent event(int number, Random random) {
        byte[] metadata = new byte[METADATA];
        byte[] payload = new byte[PAYLOAD];
        random.nextBytes(metadata);
        random.nextBytes(payload);
        return new LoggedEvent("01890000-0000-7000-8000-%012d".formatted(number),
                "01890000-0000-7000-8123-%012d".formatted(number / 20), "Application", number % 20, number,
                "SectionSaved", "1", Instant.ofEpochSecond(1_800_000_000L + number), metadata, payload);
    }
}

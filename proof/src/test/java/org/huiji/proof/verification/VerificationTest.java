package org.huiji.proof.verification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.proof.verification.StoredLog.HASH;
import static org.huiji.proof.verification.StoredLog.KEY;
import static org.huiji.proof.verification.StoredLog.ORIGIN;

import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteAlgorithm;
import org.huiji.proof.note.PrivateNoteKey;
import org.huiji.proof.tree.TreeFrontier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever an owner of the database does to a log is found, and the first thing that does not fit is named. */
class VerificationTest {

    private final StoredLog log = StoredLog.usual();

    @Test
    void whatNobodyTouchedFits() {
        List<Long> told = new ArrayList<>();
        Outcome outcome = log.verify(told::add);
        assertThat(outcome.fits()).isTrue();
        assertThat(outcome.entries()).isEqualTo(25);
        assertThat(outcome.heads()).isEqualTo(3);
        assertThat(outcome.covered()).isEqualTo(25);
        assertThat(outcome.waiting()).isZero();
        assertThat(told).containsExactly(25L);
    }

    @Test
    void anEmptyLogFits() {
        StoredLog empty = new StoredLog();
        empty.sign();
        assertThat(empty.verify()).isEqualTo(new Outcome(0, 1, 0, 0, java.util.Optional.empty()));
    }

    @Test
    void progressIsToldNowAndThen() {
        for (int i = 0; i < 2500; i++) {
            log.take(StoredLog.event(1000L + i, 100 + i));
        }
        List<Long> told = new ArrayList<>();
        assertThat(log.verify(told::add).fits()).isTrue();
        assertThat(told).containsExactly(1000L, 2000L, 2525L);
    }

    @Test
    void entriesThatTheLogHasNotComeToAreWaiting() {
        log.put(StoredLog.event(1000, 100));
        log.put(StoredLog.look(1000));
        Outcome outcome = log.verify();
        assertThat(outcome.fits()).isTrue();
        assertThat(outcome.waiting()).isEqualTo(2);
    }

    @Test
    void aChangedPayloadIsNamed() {
        log.change(14, event -> with(event, event.globalIndex(), event.sequence(), event.storedAt(), event.metadata(),
                new byte[]{1}));
        assertMisfit(Misfit.Kind.ALTERED, 3, "event-14", "event-14");
    }

    @Test
    void aChangedTimeIsNamed() {
        log.change(5, event -> with(event, event.globalIndex(), event.sequence(), event.storedAt().minusMillis(1),
                event.metadata(), event.payload()));
        assertMisfit(Misfit.Kind.ALTERED, 0, "event-5", "event-5");
    }

    @Test
    void aChangedActorIsNamed() {
        log.change(62, event -> with(event, event.globalIndex(), event.sequence(), event.storedAt(),
                "{\"actor\":\"b\"}".getBytes(java.nio.charset.StandardCharsets.UTF_8), event.payload()));
        assertMisfit(Misfit.Kind.ALTERED, 23, "event-62", "event-62");
    }

    @Test
    void aRemovedEventIsNamed() {
        log.events.remove(14L);
        assertMisfit(Misfit.Kind.MISSING, 3, "event-14", null);
    }

    @Test
    void theRemovedEndIsNamed() {
        log.events.tailMap(50L).clear();
        assertMisfit(Misfit.Kind.MISSING, 18, "event-50", null);
    }

    @Test
    void anInsertedEventIsNamedByItselfBeforeTheLeafThatFollows() {
        log.put(StoredLog.event(15, 99));
        assertMisfit(Misfit.Kind.INSERTED, 5, null, "event-15");
    }

    @Test
    void swappedEventsAreReordered() {
        log.change(14, event -> with(event, 1000, event.sequence(), event.storedAt(), event.metadata(),
                event.payload()));
        log.change(17, event -> with(event, 14, event.sequence(), event.storedAt(), event.metadata(),
                event.payload()));
        log.change(1000, event -> with(event, 17, event.sequence(), event.storedAt(), event.metadata(),
                event.payload()));
        assertMisfit(Misfit.Kind.REORDERED, 3, "event-14", "event-17");
    }

    @Test
    void swappedNumbersOfAHistoryAreFound() {
        log.change(5, event -> with(event, 5, 1, event.storedAt(), event.metadata(), event.payload()));
        log.change(11, event -> with(event, 11, 0, event.storedAt(), event.metadata(), event.payload()));
        assertMisfit(Misfit.Kind.ALTERED, 0, "event-5", "event-5");
    }

    @Test
    void anEventUnderAnotherIdIsAltered() {
        log.events.put(14L, new LoggedEvent("other", "application-1", "Application", 1, 14, "SectionSaved", "1",
                Instant.EPOCH, new byte[0], new byte[0]));
        assertMisfit(Misfit.Kind.ALTERED, 3, "event-14", "other");
    }

    @Test
    void aChangedLookIsNamed() {
        LoggedLook look = (LoggedLook) log.looks.get(7L);
        log.put(new LoggedLook(look.row(), look.occurredAt(), "staff-2", look.staffName(), look.staffRole(),
                look.departmentCode(), look.applicationId(), look.screen(), look.sequence(), look.address(), null));
        assertMisfit(Misfit.Kind.ALTERED, 9, "7", "7");
    }

    @Test
    void aRemovedLookIsNamed() {
        log.looks.remove(3L);
        assertMisfit(Misfit.Kind.MISSING, 4, "3", null);
    }

    @Test
    void anEventAndItsLeafChangedTogetherAreFoundByTheNextHead() {
        changeWithLeaf(12);
        Outcome outcome = log.verify();
        assertThat(outcome.misfit()).contains(new Misfit(Misfit.Kind.HEAD_DIFFERS, 10, 20, null, null));
    }

    @Test
    void anEventRemovedWithItsLeafIsAHoleInTheLeaves() {
        log.events.remove(log.leaves.remove(7).position());
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.LEAF_MISSING, 7, 8, null, null));
    }

    @Test
    void anEventRemovedWithItsLeafAndTheRestNumberedAnewIsFoundByTheNextHead() {
        log.events.remove(log.leaves.remove(7).position());
        log.leaves.replaceAll(leaf -> leaf.index() < 7
                ? leaf
                : new Leaf(leaf.index() - 1, leaf.kind(), leaf.position(), leaf.entryId(), leaf.hash()));
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.HEAD_DIFFERS, 0, 10, null, null));
    }

    @Test
    void anEndCutOffWithItsLeavesIsFoundByALaterHead() {
        for (Leaf leaf : List.copyOf(log.leaves.subList(22, 25))) {
            log.leaves.remove(leaf);
            (leaf.kind() == LogEntry.Kind.EVENT ? log.events : log.looks).remove(leaf.position());
        }
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.TRUNCATED, 22, 25, null, null));
        String kept = log.heads.removeLast();
        assertThat(log.verify().fits()).as("without any head nobody can tell").isTrue();
        log.heads.add(kept);
        assertThat(log.verify().misfit()).as("a head that was kept elsewhere tells").isPresent();
    }

    @Test
    void twoHeadsThatCannotBothBeTrueAreFound() {
        log.heads.add(1, new Checkpoint(ORIGIN, 10, new byte[32]).signedBy(KEY).print());
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.HEADS_INCONSISTENT, 10, 10, null, null));
        log.heads.remove(1);
        Collections.swap(log.heads, 0, 1);
        assertThat(log.verify().misfit().map(Misfit::kind)).contains(Misfit.Kind.HEADS_INCONSISTENT);
    }

    @Test
    void theSameHeadTwiceFits() {
        log.heads.add(log.heads.getLast());
        assertThat(log.verify().heads()).isEqualTo(4);
    }

    @Test
    void aHeadOfAnotherKeyOrAnotherLogIsRefusedWhereItStands() {
        PrivateNoteKey other = PrivateNoteKey.generate(ORIGIN, NoteAlgorithm.ED25519, new SecureRandom());
        byte[] root = rootOf(10);
        log.heads.set(0, new Checkpoint(ORIGIN, 10, root).signedBy(other).print());
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.SIGNATURE_WRONG, 0, 10, null, null));
        log.heads.set(0, new Checkpoint("another", 10, root).signedBy(KEY).print());
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.SIGNATURE_WRONG, 0, 10, null, null));
        log.heads.set(0, new Checkpoint(ORIGIN, 10, root).signedBy(KEY, other).print());
        assertThat(log.verify().fits()).as("whoever else signs does not matter").isTrue();
    }

    @Test
    void aRefusedHeadDoesNotHideTheEventBeforeIt() {
        log.events.remove(14L);
        log.heads.set(0, log.heads.getFirst().replace("\n10\n", "\n11\n"));
        assertMisfit(Misfit.Kind.MISSING, 3, "event-14", null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "\n\n", "x", "huiji.example/log\n10\nAAAA\n\n"})
    void whatIsNoHeadIsTold(String head) {
        log.heads.set(1, head);
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.HEAD_UNREADABLE, 0, 0, null, null));
    }

    @Test
    void aForgedHeadBeyondTheEndIsForgedAndNotATruncation() {
        log.heads.add(log.heads.getLast().replace("\n25\n", "\n26\n"));
        assertThat(log.verify().misfit()).contains(new Misfit(Misfit.Kind.SIGNATURE_WRONG, 25, 26, null, null));
    }

    /** Whichever bit of whichever event is flipped. */
    @Test
    void whateverIsChangedInARandomEventIsNamed() {
        Random random = new Random(22);
        for (int i = 0; i < 60; i++) {
            StoredLog fresh = StoredLog.usual();
            long at = 3L * random.nextInt(20) + 5;
            boolean actor = random.nextBoolean();
            fresh.change(at, event -> with(event, event.globalIndex(), event.sequence(), event.storedAt(),
                    actor ? flipped(event.metadata(), random) : event.metadata(),
                    actor ? event.payload() : flipped(event.payload(), random)));
            Misfit misfit = fresh.verify().misfit().orElseThrow();
            assertThat(misfit.kind()).isEqualTo(Misfit.Kind.ALTERED);
            assertThat(misfit.expectedId()).isEqualTo("event-" + at);
        }
    }

    private void changeWithLeaf(int index) {
        Leaf leaf = log.leaves.get(index);
        log.change(leaf.position(), event -> with(event, event.globalIndex(), event.sequence(), Instant.EPOCH,
                event.metadata(), event.payload()));
        log.leaves.set(index, Leaf.of(index, log.events.get(leaf.position()), HASH));
    }

    private byte[] rootOf(int size) {
        TreeFrontier tree = new TreeFrontier(HASH);
        log.leaves.subList(0, size).forEach(leaf -> tree.append(leaf.hash()));
        return tree.root();
    }

    private void assertMisfit(Misfit.Kind kind, long index, String expectedId, String foundId) {
        Misfit misfit = log.verify().misfit().orElseThrow();
        assertThat(misfit.kind()).isEqualTo(kind);
        assertThat(misfit.firstLeaf()).isEqualTo(index);
        assertThat(misfit.expectedId()).isEqualTo(expectedId);
        assertThat(misfit.entry() == null ? null : misfit.entry().id()).isEqualTo(foundId);
    }

    private static LoggedEvent with(LoggedEvent event, long globalIndex, long sequence, Instant storedAt,
            byte[] metadata, byte[] payload) {
        return new LoggedEvent(event.eventId(), event.applicationId(), event.aggregateType(), sequence, globalIndex,
                event.eventName(), event.revision(), storedAt, metadata, payload);
    }

    private static byte[] flipped(byte[] bytes, Random random) {
        byte[] other = bytes.clone();
        other[random.nextInt(other.length)] ^= (byte) (1 << random.nextInt(8));
        return other;
    }
}

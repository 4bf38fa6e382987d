package org.huiji.config.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.integrity.IntegrityLog;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.file.FileVerification;
import org.huiji.proof.file.ProofFile;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.verification.Misfit;
import org.huiji.proof.verification.Misfit.Kind;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is handed out is verified without us, and tells what was done to the database before it was handed out. */
class HandingOutProofsTest {

    private static final UUID FIRST = UUID.fromString("0198b2f0-0000-7000-8000-000000000001");
    private static final UUID SECOND = UUID.fromString("0198b2f0-0000-7000-8000-000000000002");

    @TempDir
    private Path directory;

    private LogDatabase database;
    private IntegrityLog log;

    /** Events 1 to 6 are of the first application, 7 to 12 of the second. */
    @BeforeEach
    void prepare() {
        database = new LogDatabase(directory);
        log = database.node().integrityLog();
        database.happen(FIRST, 6);
        database.happen(SECOND, 6);
    }

    @Test
    void aReceiptIsProvedOnceAHeadCoversIt() {
        assertThat(log.proofOf(SECOND, 3)).isEmpty();
        log.coverNow();
        assertThat(misfit(log.proofOf(SECOND, 3))).isEmpty();
        assertThat(log.proofOf(SECOND, 6)).isEmpty();
    }

    @Test
    void aReceiptDoesNotProveWhatWasChanged() {
        log.coverNow();
        database.tamper("UPDATE event_store.domain_event_entry SET payload = '{}' WHERE global_index = 10");
        assertThat(misfit(log.proofOf(SECOND, 3))).map(Misfit::kind).contains(Kind.ALTERED);
    }

    @Test
    void aHistoryIsProvedAsFarAsAHeadCoversIt() {
        assertThat(log.historyOf(FIRST)).isEmpty();
        log.coverNow();
        database.append(FIRST, 6);
        assertThat(misfit(log.historyOf(FIRST))).isEmpty();
        assertThat(log.historyOf(UUID.randomUUID())).isEmpty();
    }

    @Test
    void contentTimeActorAndPlaceThatWereChangedAreNamed() {
        log.coverNow();
        assertNames("payload = '{}' WHERE global_index = 3", Kind.ALTERED, "event-3");
        assertNames("time_stamp = time_stamp + interval '1 s' WHERE global_index = 2", Kind.ALTERED, "event-2");
        assertNames("meta_data = '{}' WHERE global_index = 1", Kind.ALTERED, "event-1");
    }

    @Test
    void swappedContentsAreNamed() {
        log.coverNow();
        assertNames("payload = CASE global_index WHEN 2 THEN '{\"note\":3}' ELSE '{\"note\":2}' END"
                + " WHERE global_index IN (2, 3)", Kind.ALTERED, "event-2");
    }

    @Test
    void whatWasRemovedIsMissed() {
        log.coverNow();
        database.tamper("DELETE FROM event_store.domain_event_entry WHERE global_index = 3");
        assertThat(misfit(log.historyOf(FIRST))).map(Misfit::kind).contains(Kind.MISSING);
        database.tamper("DELETE FROM event_store.domain_event_entry WHERE global_index = 12");
        assertThat(misfit(log.historyOf(SECOND))).map(Misfit::kind).contains(Kind.TRUNCATED);
    }

    @Test
    void whatWasPutInIsNamed() {
        log.coverNow();
        database.tamper("""
                INSERT INTO event_store.domain_event_entry (global_index, event_identifier, aggregate_identifier,
                    sequence_number, type, payload_type, payload_revision, time_stamp, payload, meta_data)
                OVERRIDING SYSTEM VALUE
                VALUES (0, 'made up', '%s', 6, 'Application', 'StaffNoteAdded', '1', now(), '{}', '{}')"""
                .formatted(FIRST));
        assertThat(misfit(log.historyOf(FIRST))).get().extracting(Misfit::kind, misfit -> id(misfit))
                .containsExactly(Kind.INSERTED, "made up");
    }

    private void assertNames(String change, Kind kind, String eventId) {
        database.tamper("UPDATE event_store.domain_event_entry SET " + change);
        assertThat(misfit(log.historyOf(FIRST))).get().extracting(Misfit::kind, misfit -> id(misfit))
                .containsExactly(kind, eventId);
    }

    private static String id(Misfit misfit) {
        LogEntry entry = misfit.entry();
        return entry == null ? "" : entry.id();
    }

    /** As somebody finds it who has the file and the published key. */
    private Optional<Misfit> misfit(Optional<byte[]> file) {
        NoteVerifier published = NoteVerifier.parse(log.standing().verifierKey());
        return new FileVerification(List.of(published)).verify(ProofFile.parse(file.orElseThrow())).outcome().misfit();
    }
}

package org.huiji.config.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.integrity.IntegrityLog;
import org.huiji.operations.Operations;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteVerifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** Tells of the log what its tables hold. */
final class MerkleIntegrityLog implements IntegrityLog {

    private static final int LATEST = 20;

    private final LogTables tables;
    private final StoredEntries entries;
    private final LogFollower follower;
    private final HeadSigner signer;
    private final LastHead lastHead;
    private final LogFaults faults;
    private final EventProofs proofs;
    private final BegunLog identity;
    private final NoteVerifier key;
    private final JdbcClient jdbc;
    private final TransactionOperations transaction;
    private final InstantSource realTime;

    MerkleIntegrityLog(LogTables tables, StoredEntries entries, LogFollower follower, HeadSigner signer,
            LastHead lastHead, LogFaults faults, EventProofs proofs, BegunLog identity, NoteVerifier key,
            JdbcClient jdbc, TransactionOperations transaction, InstantSource realTime) {
        this.tables = tables;
        this.entries = entries;
        this.follower = follower;
        this.signer = signer;
        this.lastHead = lastHead;
        this.faults = faults;
        this.proofs = proofs;
        this.identity = identity;
        this.key = key;
        this.jdbc = jdbc;
        this.transaction = transaction;
        this.realTime = realTime;
    }

    @Override
    public Standing standing() {
        Optional<Head> head = tables.lastHead();
        long waiting = 0;
        for (LogEntry.Kind kind : LogEntry.Kind.values()) {
            waiting += entries.countAfter(kind, tables.lastPosition(kind));
        }
        return new Standing(identity.suite(), identity.origin(), key.text(), tables.size(),
                head.map(Head::size).orElse(0L), head.map(Head::signedAt).orElse(null), waiting,
                faults.current().orElse(null));
    }

    @Override
    public List<SignedHead> headsBelow(long size, int limit) {
        return tables.headsBelow(size, limit).stream()
                .map(head -> new SignedHead(head.size(), HexFormat.of().formatHex(head.root()), head.signedAt()))
                .toList();
    }

    @Override
    public Optional<String> note(long size) {
        return tables.head(size).map(Head::note);
    }

    @Override
    public List<Restore> restores() {
        return jdbc.sql("SELECT * FROM event_store.log_restore ORDER BY id DESC LIMIT " + LATEST)
                .query((row, number) -> new Restore(row.getObject("accepted_at", OffsetDateTime.class).toInstant(),
                        row.getString("actor_name"), row.getLong("from_size"), row.getLong("to_size")))
                .list();
    }

    @Override
    public long coverNow() {
        follower.goOn(Duration.ZERO);
        return tables.lastHead().map(Head::size).orElse(0L);
    }

    @Override
    public boolean isCovered(UUID applicationId, long sequence) {
        return proofs.isCovered(applicationId, sequence);
    }

    @Override
    public Optional<byte[]> proofOf(UUID applicationId, long sequence) {
        return proofs.receipt(applicationId, sequence);
    }

    @Override
    public Optional<byte[]> historyOf(UUID applicationId) {
        return proofs.history(applicationId);
    }

    @Override
    public boolean acceptRestore(Actor by) {
        if (by.role() != Role.ADMINISTRATOR && by.role() != Role.SECURITY_ADMINISTRATOR) {
            throw new IllegalArgumentException("not an administrator");
        }
        synchronized (follower) {
            if (!hasGoneBack()) {
                return false;
            }
            Checkpoint from = signer.lastSigned();
            String note = lastHead.read().orElse("");
            transaction.executeWithoutResult(status -> record(by, from.size(), note, tables.size()));
            lastHead.putAside(realTime.instant());
            follower.beginAnew();
            return true;
        }
    }

    private boolean hasGoneBack() {
        try {
            signer.requireNotBack();
            return false;
        } catch (LogWentBackException back) {
            return lastHead.read().isPresent();
        }
    }

    private void record(Actor by, long fromSize, String fromNote, long toSize) {
        Instant now = realTime.instant();
        jdbc.sql(
                """
                        INSERT INTO event_store.log_restore (accepted_at, accepted_by, actor_name, from_size, from_note, to_size)
                        VALUES (:now, :by, :name, :from, :note, :to)
                        """)
                .param("now", LogTables.utc(now)).param("by", by.id()).param("name", by.displayName())
                .param("from", fromSize).param("note", fromNote).param("to", toSize).update();
        jdbc.sql("""
                INSERT INTO work.operation (done_at, done_by, actor_name, action, subject, result, amount)
                VALUES (:now, :by, :name, :action, '', 'DONE', :to)
                """).param("now", LogTables.utc(now)).param("by", by.id()).param("name", by.displayName())
                .param("action", Operations.Action.RESTORE_LOG.name()).param("to", (int) Math.min(toSize,
                        Integer.MAX_VALUE))
                .update();
    }
}

package org.huiji.config.proof;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import javax.sql.DataSource;
import org.huiji.integrity.IntegrityLog;
import org.huiji.proof.file.LogIdentity;
import org.huiji.proof.note.NoteSigner;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.tree.MerkleProofs;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Trust;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** The parts of the running log, put together. */
record MerkleLog(LogFollower follower, IntegrityLog integrityLog, StoredIntegrityChecks checks, LogCheck check) {

    /**
     * Goes on with the log in a database, or begins it.
     *
     * @param keys all that ever signed its heads
     * @param node names this start of a node
     * @throws IllegalStateException where it was begun as another
     */
    static MerkleLog begin(DataSource dataSource, ProofSettings settings, LastHead lastHead, NoteSigner signer,
            List<NoteVerifier> keys, String node, InstantSource realTime) {
        LogTables tables = new LogTables(dataSource);
        BegunLog identity = identity(tables, settings, realTime);
        JdbcClient jdbc = JdbcClient.create(dataSource);
        TransactionTemplate transaction = new TransactionTemplate(new JdbcTransactionManager(dataSource));
        TreeHash hash = settings.suite().hash();
        Trust trust = new Trust(identity.origin(), keys);
        StoredEntries entries = new StoredEntries(dataSource);
        StoredHashes hashes = new StoredHashes(tables, hash);
        MerkleProofs proofs = new MerkleProofs(hash);
        HeadSigner heads = new HeadSigner(tables, hashes, proofs, lastHead, signer, trust, transaction, realTime);
        LogFaults faults = new LogFaults(jdbc, node, realTime);
        Optional<TileFiles> tiles = Optional.ofNullable(settings.tilesDirectory())
                .map(directory -> new TileFiles(Path.of(directory), tables, entries, trust));
        LogFollower follower = new LogFollower(new LogProcessor(tables, entries, hashes, hash, transaction), heads,
                tiles, faults, settings.headInterval());
        IntegrityLog log = new MerkleIntegrityLog(tables, entries, follower, heads, lastHead, faults,
                new EventProofs(tables, entries, hashes, proofs, new LogIdentity(hash, identity.origin(), keys),
                        signer),
                identity, signer.verifier(), jdbc, transaction,
                realTime);
        LogCheck check = new LogCheck(tables, entries, lastHead, hash, trust);
        return new MerkleLog(follower, log, new StoredIntegrityChecks(jdbc, check, log, realTime), check);
    }

    private static BegunLog identity(LogTables tables, ProofSettings settings, InstantSource realTime) {
        BegunLog wanted = new BegunLog(settings.origin(), settings.suite().name());
        BegunLog begun = tables.identity(wanted, realTime.instant());
        if (!begun.equals(wanted)) {
            throw new IllegalStateException("the log was begun with huiji.proof.origin=" + begun.origin()
                    + " and huiji.proof.suite=" + begun.suite() + " and cannot go on as another");
        }
        return begun;
    }
}

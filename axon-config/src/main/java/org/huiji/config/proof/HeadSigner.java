package org.huiji.config.proof;

import java.security.MessageDigest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteSigner;
import org.huiji.proof.tree.MerkleProofs;
import org.huiji.proof.verification.Trust;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Signs heads of the log, each of them consistent with the one before, which is kept outside of the database. What is
 * signed is first written there and then stored, so that no head is ever known that this signer has forgotten.
 */
final class HeadSigner {

    private final LogTables tables;
    private final StoredHashes hashes;
    private final MerkleProofs proofs;
    private final LastHead lastHead;
    private final NoteSigner signer;
    private final Trust trust;
    private final TransactionOperations transaction;
    private final InstantSource realTime;

    HeadSigner(LogTables tables, StoredHashes hashes, MerkleProofs proofs, LastHead lastHead, NoteSigner signer,
            Trust trust, TransactionOperations transaction, InstantSource realTime) {
        this.tables = tables;
        this.hashes = hashes;
        this.proofs = proofs;
        this.lastHead = lastHead;
        this.signer = signer;
        this.trust = trust;
        this.transaction = transaction;
        this.realTime = realTime;
    }

    /** Signs a head if there are leaves that none covers and the last is at least so old. */
    void signAfter(Duration interval) {
        Optional<Head> last = tables.lastHead();
        boolean due = last.map(head -> !head.signedAt().plus(interval).isAfter(realTime.instant())).orElse(true);
        if (due && tables.size() > last.map(Head::size).orElse(0L)) {
            transaction.executeWithoutResult(status -> sign());
        }
    }

    private void sign() {
        if (!tables.lock()) {
            return;
        }
        long size = tables.size();
        Optional<Head> stored = tables.lastHead();
        if (stored.isPresent() && stored.get().size() >= size) {
            return;
        }
        requireNotBack();
        stored.ifPresent(head -> require(head.size(), head.root()));
        byte[] root = proofs.root(size, hashes);
        String note = new Checkpoint(trust.origin(), size, root).signedBy(signer).print();
        lastHead.write(note);
        tables.addHead(new Head(size, root, note, realTime.instant()));
    }

    /**
     * Compares the log with what was signed last.
     *
     * @throws LogWentBackException where the log is shorter or another
     */
    void requireNotBack() {
        Checkpoint last = lastSigned();
        if (tables.size() < last.size()) {
            throw new LogWentBackException("a head of " + last.size() + " leaves was signed, and there are "
                    + tables.size());
        }
        require(last.size(), last.root());
    }

    private void require(long size, byte[] root) {
        if (!MessageDigest.isEqual(root, proofs.root(size, hashes))) {
            throw new LogWentBackException("the first " + size + " leaves are not those that were signed");
        }
    }

    /** What was signed here; where that was nothing, the last head in the database, which another node has signed. */
    Checkpoint lastSigned() {
        return lastHead.read().or(() -> tables.lastHead().map(Head::note))
                .map(note -> trust.head(note).orElseThrow(() -> new IllegalStateException(
                        "the head signed last is not signed by a key of this log")))
                .orElseGet(() -> new Checkpoint(trust.origin(), 0, proofs.root(0, hashes)));
    }
}

package org.huiji.integrity;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.jspecify.annotations.Nullable;

/** The Merkle log over all events and looks: how far it is, what it was signed as, and what it proves. */
public interface IntegrityLog {

    /**
     * How the log stands.
     *
     * @param suite the hash function and the signature, for example {@code SM3-SM2}
     * @param origin the name under which heads are signed
     * @param verifierKey by which anybody checks the signatures, as the verifier takes it
     * @param size how many leaves it has
     * @param covered how many of them the last head covers
     * @param waiting events and looks that are stored and have no leaf yet
     * @param fault why it does not go on; null where it does
     */
    record Standing(String suite, String origin, String verifierKey, long size, long covered, @Nullable Instant headAt,
            long waiting, @Nullable Fault fault) {}

    /** What keeps the log from going on: it passes nothing over. */
    record Fault(Kind kind, String failure, Instant since) {

        /** Which of those that need an answer of their own. */
        public enum Kind {
            /** The database holds less than, or other than, what was signed last. */
            WENT_BACK,
            /** Anything else; it is tried again. */
            OTHER
        }
    }

    /** What the log was once signed as. */
    record SignedHead(long size, String root, Instant signedAt) {}

    /** Somebody accepted that the log had gone back. */
    record Restore(Instant at, String by, long fromSize, long toSize) {}

    Standing standing();

    /** Those of fewer leaves than {@code size}, the largest first. */
    List<SignedHead> headsBelow(long size, int limit);

    /** A head as it is exported: a checkpoint with its signature. */
    Optional<String> note(long size);

    /** The latest ones, the last first. */
    List<Restore> restores();

    /** Makes leaves of what is stored by now and signs a head over them, where that is possible; the size that is covered. */
    long coverNow();

    /** Whether a head covers an event. */
    boolean isCovered(UUID applicationId, long sequence);

    /** Proves by itself that the log holds an event; empty until a head covers it. */
    Optional<byte[]> proofOf(UUID applicationId, long sequence);

    /** The whole history of an application, to be verified without us; empty until a head covers something of it. */
    Optional<byte[]> historyOf(UUID applicationId);

    /** Accepts that the log is shorter or another than what was signed last, as after a restore; false if it is not. */
    boolean acceptRestore(Actor by);
}

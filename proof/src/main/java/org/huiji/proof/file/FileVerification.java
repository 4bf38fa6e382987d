package org.huiji.proof.file;

import java.util.List;
import java.util.Optional;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Misfit;
import org.huiji.proof.verification.Outcome;
import org.huiji.proof.verification.Trust;

/** Verifies a file by itself, and by the log's keys where they are known from elsewhere. */
public final class FileVerification {

    private final List<NoteVerifier> known;

    /** @param known the log's published keys; empty to take those of the file, which prove only that it agrees with itself */
    public FileVerification(List<NoteVerifier> known) {
        this.known = List.copyOf(known);
    }

    /** Verifies a file of either kind. */
    public FileOutcome verify(ProofFile file) {
        return switch (file) {
            case HistoryFile history -> verify(history);
            case ReceiptProof receipt -> new FileOutcome(verify(receipt), true);
        };
    }

    private FileOutcome verify(HistoryFile file) {
        Trust trust = file.log().trust(known);
        TreeHash hash = file.log().hash();
        HeadChain heads = HeadChain.of(hash, trust, file.checkpoints(), file.consistency());
        if (heads.misfit().isPresent()) {
            return new FileOutcome(new Outcome(0, heads.count(), heads.covered(), 0, heads.misfit()), false);
        }
        HistoryCheck history = new HistoryCheck(file, heads.last());
        Optional<Misfit> misfit = history.run().or(() -> history.end(trust.keys()));
        return new FileOutcome(new Outcome(history.fitting(), heads.count(), heads.covered(), 0, misfit),
                misfit.isEmpty() && file.end() != null);
    }

    private Outcome verify(ReceiptProof file) {
        Trust.Judged judged = file.log().trust(known).judge(file.checkpoint());
        return switch (judged) {
            case Trust.Judged.Refused(Misfit.Kind why, long size) ->
                new Outcome(0, 0, 0, 0, Optional.of(new Misfit(why, 0, size, null, null)));
            case Trust.Judged.Head(Checkpoint head) -> {
                ProvedEntry submission = file.submission();
                boolean fits = submission.copyFits() && submission.entry() instanceof LoggedEvent
                        && submission.proof().treeSize() == head.size()
                        && submission.isIn(file.log().hash(), head.root())
                        && ReceiptNumbers.isOf(file.receiptNumber(), submission.entry().applicationId());
                yield new Outcome(fits ? 1 : 0, 1, head.size(), 0,
                        fits ? Optional.empty() : Optional.of(HistoryCheck.misfit(Misfit.Kind.ALTERED, submission)));
            }
        };
    }
}

package org.huiji.proof.file;

import java.util.List;
import java.util.Optional;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.tree.ConsistencyProof;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Misfit;
import org.huiji.proof.verification.Trust;
import org.jspecify.annotations.Nullable;

/** Signed heads of a file, each proved to be the beginning of the next. */
record HeadChain(@Nullable Checkpoint newest, long count, Optional<Misfit> misfit) {

    static HeadChain of(TreeHash hash, Trust trust, List<String> notes, List<ConsistencyProof> proofs) {
        Checkpoint before = null;
        for (int i = 0; i < notes.size(); i++) {
            switch (trust.judge(notes.get(i))) {
                case Trust.Judged.Refused(Misfit.Kind why, long size) -> {
                    return broken(before, i, why, size);
                }
                case Trust.Judged.Head(Checkpoint head) -> {
                    if (before != null && !follows(hash, before, head, proofs.get(i - 1))) {
                        return broken(before, i, Misfit.Kind.HEADS_INCONSISTENT, head.size());
                    }
                    before = head;
                }
            }
        }
        return new HeadChain(before, notes.size(), Optional.empty());
    }

    private static boolean follows(TreeHash hash, Checkpoint old, Checkpoint head, ConsistencyProof proof) {
        return proof.oldSize() == old.size() && proof.newSize() == head.size()
                && proof.verify(hash, old.root(), head.root());
    }

    private static HeadChain broken(@Nullable Checkpoint last, int count, Misfit.Kind why, long size) {
        long from = last == null ? 0 : Math.min(last.size(), size);
        return new HeadChain(last, count, Optional.of(new Misfit(why, from, size, null, null)));
    }

    long covered() {
        return newest == null ? 0 : newest.size();
    }

    /** The head against which entries are proved. */
    Checkpoint last() {
        if (newest == null) {
            throw new IllegalStateException("no head fits");
        }
        return newest;
    }
}

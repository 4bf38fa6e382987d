package org.huiji.proof.verification;

import java.security.MessageDigest;
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.tree.TreeFrontier;
import org.jspecify.annotations.Nullable;

/** Holds signed heads, one after the other, against a tree that grows. */
final class HeadCheck {

    private final Trust trust;
    private final TreeFrontier tree;
    private Iterator<String> notes = Collections.emptyIterator();
    private Trust.@Nullable Judged next;
    private @Nullable Checkpoint last;
    private long count;

    HeadCheck(Trust trust, TreeFrontier tree) {
        this.trust = trust;
        this.tree = tree;
    }

    Optional<Misfit> open(Iterator<String> signedHeads) {
        notes = signedHeads;
        advance();
        return reached();
    }

    /** To be asked after each leaf. */
    Optional<Misfit> reached() {
        Optional<Misfit> misfit = Optional.empty();
        while (misfit.isEmpty() && next != null && next.size() <= tree.size()) {
            misfit = compare(next);
        }
        return misfit;
    }

    /** At the end: a head that is still open covers more than there is. */
    Optional<Misfit> close() {
        return Optional.ofNullable(next).map(head -> switch (head) {
            case Trust.Judged.Head _ -> Misfit.between(Misfit.Kind.TRUNCATED, tree.size(), head.size());
            case Trust.Judged.Refused(Misfit.Kind why, long size) -> Misfit.between(why, covered(), size);
        });
    }

    private Optional<Misfit> compare(Trust.Judged head) {
        return switch (head) {
            case Trust.Judged.Head(Checkpoint checkpoint) -> compare(checkpoint);
            case Trust.Judged.Refused(Misfit.Kind why, long size) ->
                Optional.of(Misfit.between(why, Math.min(covered(), size), size));
        };
    }

    private Optional<Misfit> compare(Checkpoint head) {
        if (head.size() < tree.size()) {
            return Optional.of(Misfit.between(Misfit.Kind.HEADS_INCONSISTENT, head.size(), tree.size()));
        }
        if (!MessageDigest.isEqual(head.root(), tree.root())) {
            boolean anotherFits = last != null && last.size() == head.size();
            return Optional.of(Misfit.between(
                    anotherFits ? Misfit.Kind.HEADS_INCONSISTENT : Misfit.Kind.HEAD_DIFFERS, covered(), head.size()));
        }
        count++;
        last = head;
        advance();
        return Optional.empty();
    }

    private void advance() {
        next = notes.hasNext() ? trust.judge(notes.next()) : null;
    }

    long count() {
        return count;
    }

    long covered() {
        return last == null ? 0 : last.size();
    }
}

package org.huiji.proof.verification;

import java.security.MessageDigest;
import java.util.Iterator;
import java.util.Optional;
import java.util.function.LongConsumer;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.tree.TreeFrontier;
import org.huiji.proof.tree.TreeHash;
import org.jspecify.annotations.Nullable;

/**
 * Recomputes a log from what is stored and names the first thing that does not fit. It goes through everything once and
 * keeps no more than the tree's right edge. For one run.
 *
 * <p>An entry is held against the leaf that the log kept of it, which tells exactly what does not fit. Whoever changes an
 * entry and its leaf is found by the next signed head, which tells between which leaves to look.
 */
public final class Verification {

    private static final long STEP = 1000;

    private final TreeFrontier tree;
    private final HeadCheck heads;
    private final Leaves leaves;
    private final LongConsumer progress;
    private final Unlogged unlogged = new Unlogged();

    /**
     * @param trust which heads count
     * @param leaves asked once, when something does not fit
     * @param progress told of the number of entries that fit, now and then
     */
    public Verification(TreeHash hash, Trust trust, Leaves leaves, LongConsumer progress) {
        this.tree = new TreeFrontier(hash);
        this.heads = new HeadCheck(trust, tree);
        this.leaves = leaves;
        this.progress = progress;
    }

    /**
     * Goes through a log.
     *
     * @param pairs in the order of leaves
     * @param signedHeads signed notes, in the order of their sizes; those kept outside the database among them
     */
    public Outcome run(Iterator<Pair> pairs, Iterator<String> signedHeads) {
        Optional<Misfit> misfit = heads.open(signedHeads);
        while (misfit.isEmpty() && pairs.hasNext()) {
            misfit = take(pairs.next());
        }
        if (misfit.isEmpty()) {
            misfit = heads.close();
        }
        progress.accept(tree.size());
        return new Outcome(tree.size(), heads.count(), heads.covered(), unlogged.count(), misfit);
    }

    private Optional<Misfit> take(Pair pair) {
        Leaf leaf = pair.leaf();
        LogEntry entry = pair.entry();
        if (leaf == null) {
            unlogged.add(entry);
            return Optional.empty();
        }
        Optional<Misfit> misfit = check(leaf, entry);
        if (misfit.isPresent()) {
            return misfit;
        }
        tree.append(leaf.hash());
        if (tree.size() % STEP == 0) {
            progress.accept(tree.size());
        }
        return heads.reached();
    }

    private Optional<Misfit> check(Leaf leaf, @Nullable LogEntry entry) {
        long index = tree.size();
        Optional<LogEntry> inserted = unlogged.before(leaf);
        if (inserted.isPresent()) {
            return Optional.of(Misfit.at(Misfit.Kind.INSERTED, index, null, inserted.get()));
        }
        if (leaf.index() != index) {
            return Optional.of(Misfit.between(Misfit.Kind.LEAF_MISSING, index, Math.max(index + 1, leaf.index())));
        }
        if (entry == null) {
            return Optional.of(Misfit.at(Misfit.Kind.MISSING, index, leaf.entryId(), null));
        }
        if (MessageDigest.isEqual(tree.hash().leaf(entry.canonical()), leaf.hash())) {
            return Optional.empty();
        }
        return Optional.of(Misfit.at(isMoved(leaf, entry) ? Misfit.Kind.REORDERED : Misfit.Kind.ALTERED, index,
                leaf.entryId(), entry));
    }

    private boolean isMoved(Leaf leaf, LogEntry entry) {
        return !entry.id().equals(leaf.entryId()) && leaves.of(entry.kind(), entry.id()).isPresent();
    }
}

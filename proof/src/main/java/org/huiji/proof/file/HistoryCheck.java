package org.huiji.proof.file;

import java.util.List;
import java.util.Optional;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.note.Checkpoint;
import org.huiji.proof.note.NoteException;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.note.SignedNote;
import org.huiji.proof.tree.InclusionProof;
import org.huiji.proof.tree.TreeHash;
import org.huiji.proof.verification.Misfit;
import org.jspecify.annotations.Nullable;

/** Holds the entries of a history against a head, one after the other, and its events against the numbers they must have. */
final class HistoryCheck {

    private final HistoryFile file;
    private final TreeHash hash;
    private final Checkpoint head;
    private long fitting;
    private long events;
    private long beyondLeaf;
    private long beyondEvent;

    HistoryCheck(HistoryFile file, Checkpoint head) {
        this.file = file;
        this.hash = file.log().hash();
        this.head = head;
    }

    long fitting() {
        return fitting;
    }

    /** The first entry that does not fit. */
    Optional<Misfit> run() {
        for (ProvedEntry proved : file.entries()) {
            Optional<Misfit> misfit = check(proved);
            if (misfit.isPresent()) {
                return misfit;
            }
            fitting++;
            beyondLeaf = proved.proof().leafIndex() + 1;
            if (proved.entry() instanceof LoggedEvent) {
                events++;
                beyondEvent = beyondLeaf;
            }
        }
        return Optional.empty();
    }

    private Optional<Misfit> check(ProvedEntry proved) {
        if (!proved.copyFits()) {
            return Optional.of(misfit(Misfit.Kind.ALTERED, proved));
        }
        if (!isInLog(proved)) {
            return Optional.of(misfit(whatHappenedTo(proved), proved));
        }
        if (proved.proof().leafIndex() < beyondLeaf) {
            return Optional.of(misfit(Misfit.Kind.REORDERED, proved));
        }
        if (!proved.entry().applicationId().equals(file.applicationId())) {
            return Optional.of(misfit(Misfit.Kind.INSERTED, proved));
        }
        return proved.entry() instanceof LoggedEvent event && event.sequence() != events
                ? Optional.of(outOfTurn(proved))
                : Optional.empty();
    }

    private boolean isInLog(ProvedEntry proved) {
        return proved.proof().treeSize() == head.size() && proved.isIn(hash, head.root());
    }

    /** The log does not have this entry at this place: it has it at another, has another there, or it was changed. */
    private Misfit.Kind whatHappenedTo(ProvedEntry proved) {
        byte[] leaf = hash.leaf(proved.entry().canonical());
        List<ProvedEntry> others = file.entries().stream().filter(other -> !other.equals(proved)).toList();
        if (others.stream().map(ProvedEntry::proof).anyMatch(place -> isAt(place, leaf))) {
            return Misfit.Kind.REORDERED;
        }
        boolean placeIsTaken = others.stream()
                .anyMatch(other -> other.entry().kind() == proved.entry().kind() && isTheSamePlace(other, proved)
                        && isInLog(other));
        return placeIsTaken ? Misfit.Kind.INSERTED : Misfit.Kind.ALTERED;
    }

    private boolean isAt(InclusionProof place, byte[] leaf) {
        return place.treeSize() == head.size() && place.verify(hash, leaf, head.root());
    }

    private static boolean isTheSamePlace(ProvedEntry one, ProvedEntry another) {
        return one.proof().leafIndex() == another.proof().leafIndex()
                || one.entry().position() == another.entry().position()
                || (one.entry() instanceof LoggedEvent event && another.entry() instanceof LoggedEvent same
                        && event.sequence() == same.sequence());
    }

    /** An event comes too early or too late, or one before it is gone. */
    private Misfit outOfTurn(ProvedEntry proved) {
        boolean isElsewhere = file.entries().stream().map(ProvedEntry::entry)
                .anyMatch(entry -> entry instanceof LoggedEvent event && event.sequence() == events);
        return isElsewhere
                ? misfit(Misfit.Kind.REORDERED, proved)
                : new Misfit(Misfit.Kind.MISSING, beyondEvent, proved.proof().leafIndex(), null, null);
    }

    /** Whether there is as much as the log said. */
    Optional<Misfit> end(List<NoteVerifier> keys) {
        if (file.end() == null) {
            return Optional.empty();
        }
        Optional<HistoryEnd> end = signedEnd(file.end(), keys).filter(read -> read.origin().equals(head.origin())
                && read.applicationId().equals(file.applicationId()) && read.treeSize() == head.size());
        if (end.isEmpty()) {
            return Optional.of(new Misfit(Misfit.Kind.SIGNATURE_WRONG, beyondLeaf, head.size(), null, null));
        }
        if (events < end.get().events()) {
            return Optional.of(new Misfit(Misfit.Kind.TRUNCATED, beyondEvent, head.size(), null, null));
        }
        return events == end.get().events() && fitting - events == end.get().looks()
                ? Optional.empty()
                : Optional.of(new Misfit(Misfit.Kind.MISSING, 0, head.size(), null, null));
    }

    private static Optional<HistoryEnd> signedEnd(@Nullable String note, List<NoteVerifier> keys) {
        try {
            return note == null ? Optional.empty() : HistoryEnd.read(SignedNote.parse(note), keys);
        } catch (NoteException none) {
            return Optional.empty();
        }
    }

    static Misfit misfit(Misfit.Kind kind, ProvedEntry proved) {
        LogEntry entry = proved.entry();
        long leaf = proved.proof().leafIndex();
        return new Misfit(kind, leaf, leaf == Long.MAX_VALUE ? leaf : leaf + 1, entry.id(), entry);
    }
}

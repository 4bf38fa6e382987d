package org.huiji.proof.cli;

import java.io.PrintStream;
import java.util.List;
import org.huiji.proof.entry.LogEntry;
import org.huiji.proof.entry.LoggedEvent;
import org.huiji.proof.entry.LoggedLook;
import org.huiji.proof.file.FileOutcome;
import org.huiji.proof.file.HistoryFile;
import org.huiji.proof.file.ProofFile;
import org.huiji.proof.file.ReceiptProof;
import org.huiji.proof.note.NoteVerifier;
import org.huiji.proof.verification.Misfit;
import org.huiji.proof.verification.Outcome;

/** Says what came of verifying a file. */
final class Report {

    private final Words words;
    private final PrintStream out;

    Report(Words words, PrintStream out) {
        this.words = words;
        this.out = out;
    }

    /** Tells everything; whether the file fits. */
    boolean tell(ProofFile file, List<NoteVerifier> known, FileOutcome verified) {
        Outcome outcome = verified.outcome();
        switch (file) {
            case HistoryFile history -> line("history", history.applicationId(), history.entries().size());
            case ReceiptProof receipt -> line("receipt", receipt.receiptNumber(), named(receipt.submission().entry()));
        }
        line("log", file.log().origin(), file.log().hash().algorithm());
        tellKeys(known.isEmpty() ? file.log().keys() : known, known.isEmpty());
        line("heads", outcome.heads(), outcome.covered());
        outcome.misfit().ifPresentOrElse(this::tell, () -> fits(verified));
        return outcome.fits();
    }

    private void tellKeys(List<NoteVerifier> keys, boolean areOfTheFile) {
        keys.forEach(key -> line("key", key.text()));
        if (areOfTheFile) {
            line("keys-of-the-file");
        }
    }

    private void fits(FileOutcome verified) {
        line("fits", verified.outcome().entries());
        if (!verified.endIsSigned()) {
            line("end-not-signed");
        }
    }

    private void tell(Misfit misfit) {
        line("does-not-fit", words.say("misfit." + misfit.kind()));
        LogEntry entry = misfit.entry();
        if (entry == null) {
            line("place", misfit.firstLeaf(), misfit.beyondLeaf());
        } else {
            line("entry", misfit.firstLeaf(), named(entry));
        }
    }

    private String named(LogEntry entry) {
        return switch (entry) {
            case LoggedEvent event -> words.say("event", event.sequence(), event.eventName(), event.eventId(),
                    event.storedAt());
            case LoggedLook look -> words.say("look", look.row(), look.staffName(), look.screen(),
                    look.occurredAt());
        };
    }

    private void line(String key, Object... values) {
        out.println(words.say(key, values));
    }
}

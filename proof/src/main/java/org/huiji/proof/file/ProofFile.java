package org.huiji.proof.file;

import org.huiji.proof.file.UnreadableFileException.Reason;

/** A file that is handed out and can be verified without us. */
public sealed interface ProofFile permits HistoryFile, ReceiptProof {

    /** The member that says what a file is. */
    String FORMAT = "format";

    /** Of which log it speaks. */
    LogIdentity log();

    /** The file. */
    byte[] print();

    /** Reads either kind, strictly; throws {@link UnreadableFileException} for whatever is neither. */
    static ProofFile parse(byte[] file) {
        Members json = Json.read(file);
        return switch (json.text(FORMAT)) {
            case HistoryFile.FORMAT -> HistoryFile.read(json);
            case ReceiptProof.FORMAT -> ReceiptProof.read(json);
            default -> throw new UnreadableFileException(Reason.OTHER_FORMAT, FORMAT);
        };
    }
}

package org.huiji.proof.file;

import tools.jackson.databind.node.ObjectNode;

/**
 * The proof that comes with a receipt: the submission is in the log; docs/proof-format.md describes it.
 *
 * @param submission the event of handing in
 * @param checkpoint the signed head against which it is proved
 */
public record ReceiptProof(LogIdentity log, String receiptNumber, ProvedEntry submission, String checkpoint)
        implements
        ProofFile {

    static final String FORMAT = "huiji-receipt/1";

    @Override
    public byte[] print() {
        ObjectNode json = Json.MAPPER.createObjectNode().put(ProofFile.FORMAT, FORMAT);
        log.write(json);
        json.put("receiptNumber", receiptNumber);
        json.put("checkpoint", checkpoint);
        json.set("submission", EntryJson.write(submission));
        return Json.write(json);
    }

    static ReceiptProof read(Members json) {
        json.only(ProofFile.FORMAT, LogIdentity.HASH, LogIdentity.ORIGIN, LogIdentity.KEYS, "receiptNumber",
                "checkpoint", "submission");
        return new ReceiptProof(LogIdentity.read(json), json.text("receiptNumber"),
                EntryJson.read(json.object("submission")), json.text("checkpoint"));
    }
}

package org.huiji.proof.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.huiji.proof.verification.Misfit;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.node.ObjectNode;

/** The proof of a receipt holds for that receipt, that submission and that log. */
class TamperingWithAReceiptTest {

    private final ObjectNode json = HandedOut.json(HandedOut.receipt());

    @Test
    void whatNobodyTouchedFits() {
        ReceiptProof made = HandedOut.receipt();
        assertThat(ProofFile.parse(made.print()).print()).isEqualTo(made.print());
        FileOutcome verified = verify();
        assertThat(verified.outcome().fits()).isTrue();
        assertThat(verified.outcome().entries()).isEqualTo(1);
        assertThat(verified.outcome().covered()).isEqualTo(28);
    }

    @Test
    void theNumberOfAnotherReceiptDoesNotFit() {
        json.put("receiptNumber", "HJ-FFKQT4-YC5T80");
        assertThat(kind()).isEqualTo(Misfit.Kind.ALTERED);
    }

    @Test
    void anotherTimeOfHandingInDoesNotFit() {
        submission().put("storedAt", "2027-01-15T08:00:00Z");
        assertThat(kind()).isEqualTo(Misfit.Kind.ALTERED);
    }

    @Test
    void anotherReadingDoesNotFit() {
        ((ObjectNode) submission().get("copy").get("payload")).put("number", 1);
        assertThat(kind()).isEqualTo(Misfit.Kind.ALTERED);
    }

    @Test
    void anotherPlaceDoesNotFit() {
        submission().put("leaf", 6);
        assertThat(kind()).isEqualTo(Misfit.Kind.ALTERED);
    }

    @Test
    void aLookIsNoSubmission() {
        ObjectNode look = (ObjectNode) HandedOut.json(HandedOut.history()).get("entries").get(3);
        json.set("submission", look);
        assertThat(kind()).isEqualTo(Misfit.Kind.ALTERED);
    }

    @Test
    void anotherHeadIsNotSigned() {
        json.put("checkpoint", json.get("checkpoint").stringValue().replace("\n28\n", "\n27\n"));
        assertThat(kind()).isEqualTo(Misfit.Kind.SIGNATURE_WRONG);
    }

    private ObjectNode submission() {
        return (ObjectNode) json.get("submission");
    }

    private FileOutcome verify() {
        return new FileVerification(List.of(HandedOut.KEY.verifier())).verify(ProofFile.parse(HandedOut.file(json)));
    }

    private Misfit.Kind kind() {
        return verify().outcome().misfit().orElseThrow().kind();
    }
}

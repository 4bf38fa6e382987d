package org.huiji.proof.file;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.UUID;
import org.huiji.application.ReceiptNumber;
import org.junit.jupiter.api.Test;

/** The verifier makes receipt numbers of its own, the same as the product. */
class TheVerifierKnowsReceiptNumbersTest {

    private final Random random = new Random(5);

    @Test
    void everyApplicationHasTheSameNumberInBoth() {
        for (int i = 0; i < 1000; i++) {
            UUID id = new UUID(random.nextLong(), random.nextLong());
            assertThat(ReceiptNumbers.isOf(ReceiptNumber.of(id), id.toString())).isTrue();
            assertThat(ReceiptNumbers.isOf(ReceiptNumber.of(id), new UUID(0, ~id.getLeastSignificantBits()).toString()))
                    .isFalse();
        }
    }

    @Test
    void whatIsNoIdHasNoNumber() {
        assertThat(ReceiptNumbers.isOf(ReceiptNumber.of(new UUID(0, 0)), "0-0-0-0-0")).isFalse();
        assertThat(ReceiptNumbers.isOf("", "")).isFalse();
    }
}

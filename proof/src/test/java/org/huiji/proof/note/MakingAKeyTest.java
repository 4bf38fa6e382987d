package org.huiji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.junit.jupiter.api.Test;

/** An operator makes a key by the verifier's jar; the secret goes one way and what may be known another. */
class MakingAKeyTest {

    private final ByteArrayOutputStream secret = new ByteArrayOutputStream();
    private final ByteArrayOutputStream known = new ByteArrayOutputStream();

    @Test
    void theKeyIsReadBackAndItsPublicHalfIsNamed() {
        assertThat(make("kj.example.gov.cn/huiji", "SM2")).isZero();
        PrivateNoteKey key = PrivateNoteKey.parse(secret.toString(StandardCharsets.UTF_8).strip(), new SecureRandom());
        assertThat(key.verifier().algorithm()).isEqualTo(NoteAlgorithm.SM2);
        assertThat(known.toString(StandardCharsets.UTF_8)).contains(key.verifier().text());
    }

    @Test
    void whatCannotBeAKeyIsToldAndMakesNone() {
        assertThat(make()).isEqualTo(2);
        assertThat(make("name", "RSA")).isEqualTo(2);
        assertThat(make("a name", "SM2")).isEqualTo(2);
        assertThat(secret.size()).isZero();
    }

    private int make(String... arguments) {
        return MakeKey.run(new PrintStream(secret, true, StandardCharsets.UTF_8),
                new PrintStream(known, true, StandardCharsets.UTF_8), arguments);
    }
}

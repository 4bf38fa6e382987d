package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.huiji.application.port.BlindIndex.Purpose;
import org.junit.jupiter.api.Test;

class KeyedTokensTest {

    private static KeyedTokens tokens(int version, int fill) {
        byte[] secret = new byte[32];
        Arrays.fill(secret, (byte) fill);
        return new KeyedTokens(IndexKey.parse(IndexKey.write(version, SealAlgorithm.SM4_GCM, secret)));
    }

    @Test
    void equalValuesHaveEqualTokensOf64Characters() {
        String token = tokens(1, 5).token(Purpose.IDENTITY_NUMBER, "210102199003071335");
        assertThat(token).isEqualTo(tokens(1, 5).token(Purpose.IDENTITY_NUMBER, "210102199003071335"))
                .matches("[0-9a-f]{64}")
                .startsWith("01");
    }

    @Test
    void everyPurposeHasAKeyOfItsOwn() {
        Set<String> seen = new HashSet<>();
        for (Purpose purpose : Purpose.values()) {
            assertThat(seen.add(tokens(1, 5).token(purpose, "x"))).isTrue();
        }
    }

    @Test
    void anotherKeyGivesOtherTokensAndSaysItsVersion() {
        assertThat(tokens(2, 6).token(Purpose.NAME, "x")).startsWith("02")
                .isNotEqualTo(tokens(2, 5).token(Purpose.NAME, "x"));
    }
}

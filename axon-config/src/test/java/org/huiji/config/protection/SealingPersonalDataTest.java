package org.huiji.config.protection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.application.port.PersonalDataVault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SealingPersonalDataTest {

    private static final UUID SUBJECT = UUID.fromString("018f2e6a-0000-7000-8000-000000000001");
    private static final UUID OTHER = UUID.fromString("018f2e6a-0000-7000-8000-000000000002");

    private final FixedDataKeys keys = new FixedDataKeys();
    private final PersonalDataVault vault = vault(SealAlgorithm.SM4_GCM);

    private PersonalDataVault vault(SealAlgorithm algorithm) {
        return new SubjectVault(new Seals(keys, algorithm, new SecureRandom()), keys);
    }

    @ParameterizedTest
    @EnumSource(SealAlgorithm.class)
    void whatIsSealedOpensAsItWas(SealAlgorithm algorithm) {
        PersonalDataVault either = vault(algorithm);
        Random random = new Random(42);
        for (int length = 0; length < 200; length++) {
            byte[] clear = new byte[length];
            random.nextBytes(clear);
            byte[] sealed = either.seal(SUBJECT, "p", clear);
            assertThat(either.open(SUBJECT, "p", sealed)).hasValue(clear);
        }
    }

    @Test
    void theSameContentIsNeverSealedToTheSameBytes() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            assertThat(seen.add(Arrays.toString(vault.seal(SUBJECT, "p", bytes("x"))))).isTrue();
        }
    }

    @Test
    void everyAlteredBitIsNoticed() {
        byte[] sealed = vault.seal(SUBJECT, "p", bytes("210102199003071335"));
        for (int bit = 0; bit < sealed.length * 8; bit++) {
            byte[] altered = sealed.clone();
            altered[bit / 8] ^= (byte) (1 << (bit % 8));
            assertThatThrownBy(() -> vault.open(SUBJECT, "p", altered)).isInstanceOf(UnopenableException.class);
        }
    }

    @Test
    void everyCutIsNoticed() {
        byte[] sealed = vault.seal(SUBJECT, "p", bytes("210102199003071335"));
        for (int length = 0; length < sealed.length; length++) {
            byte[] cut = Arrays.copyOf(sealed, length);
            assertThatThrownBy(() -> vault.open(SUBJECT, "p", cut)).isInstanceOf(UnopenableException.class);
        }
    }

    @Test
    void itOpensForItsOwnSubjectAndPurposeOnly() {
        byte[] sealed = vault.seal(SUBJECT, "read-model/casefile", bytes("x"));
        assertThatThrownBy(() -> vault.open(SUBJECT, "draft", sealed)).isInstanceOf(UnopenableException.class);
        assertThatThrownBy(() -> vault.open(OTHER, "read-model/casefile", sealed))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void whatWasSealedBeforeASwitchOfTheAlgorithmStaysReadable() {
        byte[] before = vault(SealAlgorithm.SM4_GCM).seal(SUBJECT, "p", bytes("before"));
        PersonalDataVault switched = vault(SealAlgorithm.AES_256_GCM);
        byte[] after = switched.seal(SUBJECT, "p", bytes("after"));
        assertThat(switched.open(SUBJECT, "p", before)).hasValue(bytes("before"));
        assertThat(vault(SealAlgorithm.SM4_GCM).open(SUBJECT, "p", after)).hasValue(bytes("after"));
    }

    @Test
    void withoutItsKeyNothingOpensAndNothingIsSealed() {
        byte[] sealed = vault.seal(SUBJECT, "p", bytes("x"));
        vault.destroy(SUBJECT);
        assertThat(vault.open(SUBJECT, "p", sealed)).isEmpty();
        assertThatThrownBy(() -> vault.seal(SUBJECT, "p", bytes("x"))).isInstanceOf(KeyDestroyedException.class);
    }

    @Test
    void aSealingKeyIsReplacedWhenItsCountIsUsedUp() {
        DataKey key = new DataKey(OTHER, new byte[DataKey.SECRET_BYTES], 3);
        SecureRandom chance = new SecureRandom();
        Set<SaltedKey> used = new HashSet<>();
        for (int i = 0; i < 9; i++) {
            used.add(key.forNextSeal(SealAlgorithm.SM4_GCM, chance));
        }
        assertThat(used).hasSize(3);
    }

    @Test
    void aKeyDerivedBeforeIsTheOneDerivedAnewWhateverWasDerivedInBetween() {
        byte[] secret = new byte[DataKey.SECRET_BYTES];
        byte[] salt = new byte[SaltedKey.SALT_BYTES];
        byte[] otherSalt = new byte[SaltedKey.SALT_BYTES];
        otherSalt[0] = 1;
        DataKey key = new DataKey(OTHER, secret);
        for (SealAlgorithm algorithm : SealAlgorithm.values()) {
            for (byte[] each : new byte[][]{salt, otherSalt, salt, salt}) {
                assertThat(key.derive(algorithm, each)).isEqualTo(new DataKey(OTHER, secret).derive(algorithm, each));
            }
        }
        byte[] first = key.derive(SealAlgorithm.SM4_GCM, salt);
        salt[0] = 2;
        assertThat(key.derive(SealAlgorithm.SM4_GCM, salt)).as("by the salt as it is now").isNotEqualTo(first);
    }

    @Test
    void noKeyStandsInAMessageOrToString() {
        assertThat(new DataKey(OTHER, new byte[]{1, 2, 3}).toString()).isEqualTo("DataKey[" + OTHER + "]");
        assertThat(new ProtectionSettings(SealAlgorithm.SM4_GCM, "secret", List.of("secret"), "secret", "secret")
                .toString())
                .doesNotContain("secret");
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}

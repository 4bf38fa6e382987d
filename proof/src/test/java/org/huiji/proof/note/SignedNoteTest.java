package org.huiji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.security.SecureRandom;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.huiji.proof.note.SignedNote.Verdict;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Notes are those of C2SP: what Go's note package publishes as an example is read, verified and made here byte for byte. */
class SignedNoteTest {

    private static final String PUBLIC = "PeterNeumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW";
    private static final String PRIVATE = "PRIVATE+KEY+PeterNeumann+c74f20a3+AYEKFALVFGyNhPJEMzD1QIDr+Y7hfZx09iUvxdXHKDFz";
    private static final String TEXT = """
            If you think cryptography is the answer to your problem,
            then you don't know what your problem is.
            """;
    private static final String SIGNATURE = "\u2014 PeterNeumann x08go/ZJkuBS9UG/SffcvIAQxVBtiFupLLr8pAcElZInNIuGUgYN1FFYC2pZSNXgKvqfqdngotpRZb6KE6RyyBwJnAM=\n";
    private static final String NOTE = TEXT + "\n" + SIGNATURE;

    private final SecureRandom chance = new SecureRandom();
    private final NoteVerifier peter = NoteVerifier.parse(PUBLIC);

    @Test
    void thePublishedNoteIsVerified() {
        SignedNote note = SignedNote.parse(NOTE);
        assertThat(note.text()).isEqualTo(TEXT);
        assertThat(note.verify(List.of(peter))).isEqualTo(Verdict.SIGNED);
        assertThat(note.print()).isEqualTo(NOTE);
    }

    @Test
    void thePublishedNoteIsMadeByThePublishedKey() {
        PrivateNoteKey key = PrivateNoteKey.parse(PRIVATE, chance);
        assertThat(SignedNote.sign(TEXT, List.of(key)).print()).isEqualTo(NOTE);
        assertThat(key.secretText()).isEqualTo(PRIVATE);
        assertThat(key.verifier().text()).isEqualTo(PUBLIC);
        assertThat(key).hasToString("PrivateNoteKey[" + PUBLIC + "]");
    }

    @Test
    void anotherTextIsNotWhatWasSigned() {
        SignedNote note = SignedNote.parse(NOTE.replace("problem is", "problem was"));
        assertThat(note.verify(List.of(peter))).isEqualTo(Verdict.WRONG);
    }

    @ParameterizedTest
    @EnumSource(NoteAlgorithm.class)
    void aNewKeySignsIsKeptAsTextAndRecognisesNothingElse(NoteAlgorithm algorithm) {
        PrivateNoteKey made = PrivateNoteKey.generate("huiji.example/log", algorithm, chance);
        PrivateNoteKey read = PrivateNoteKey.parse(made.secretText(), chance);
        NoteVerifier known = NoteVerifier.parse(made.verifier().text());
        SignedNote note = SignedNote.parse(SignedNote.sign(TEXT, List.of(read)).print());
        assertThat(known).isEqualTo(read.verifier()).hasSameHashCodeAs(read.verifier());
        assertThat(note.verify(List.of(known))).isEqualTo(Verdict.SIGNED);
        assertThat(note.verify(List.of(peter))).isEqualTo(Verdict.BY_NO_KNOWN_KEY);
        assertThat(new SignedNote("other\n", note.signatures()).verify(List.of(known))).isEqualTo(Verdict.WRONG);
        NoteVerifier namesake = PrivateNoteKey.generate("huiji.example/log", algorithm, chance).verifier();
        assertThat(note.verify(List.of(namesake))).isEqualTo(Verdict.BY_NO_KNOWN_KEY);
    }

    @Test
    void oneOfSeveralKeysIsEnoughAndNoneMayBeWrong() {
        PrivateNoteKey sm2 = PrivateNoteKey.generate("huiji.example/log", NoteAlgorithm.SM2, chance);
        SignedNote both = SignedNote.sign(TEXT, List.of(PrivateNoteKey.parse(PRIVATE, chance), sm2));
        assertThat(both.verify(List.of(peter))).isEqualTo(Verdict.SIGNED);
        assertThat(both.verify(List.of(sm2.verifier(), peter))).isEqualTo(Verdict.SIGNED);
        NoteSignature wrong = new NoteSignature(sm2.verifier().name(), sm2.verifier().keyId(), new byte[64]);
        SignedNote oneWrong = new SignedNote(TEXT, List.of(both.signatures().getFirst(), wrong));
        assertThat(oneWrong.verify(List.of(peter, sm2.verifier()))).isEqualTo(Verdict.WRONG);
        assertThat(oneWrong.verify(List.of(peter))).isEqualTo(Verdict.SIGNED);
    }

    @ParameterizedTest
    @EnumSource(NoteAlgorithm.class)
    void noFlippedBitOfASignatureIsAccepted(NoteAlgorithm algorithm) {
        PrivateNoteKey key = PrivateNoteKey.generate("log", algorithm, chance);
        byte[] signature = key.sign(TEXT).signature();
        for (int bit = 0; bit < signature.length * 8; bit += 5) {
            byte[] other = signature.clone();
            other[bit / 8] ^= (byte) (1 << bit % 8);
            assertThat(key.verifier().verify(TEXT, other)).as("bit %d", bit).isFalse();
        }
        for (byte[] no : new byte[][]{{}, new byte[63], new byte[64], new byte[65]}) {
            assertThat(key.verifier().verify(TEXT, no)).isFalse();
        }
    }

    @Test
    void everyPieceOfAKeyAndEveryKeyWithAnotherCharacterIsRefused() {
        PrivateNoteKey sm2 = PrivateNoteKey.generate("log", NoteAlgorithm.SM2, chance);
        for (String key : List.of(PUBLIC, sm2.verifier().text())) {
            for (int i = 0; i < key.length(); i++) {
                String beginning = key.substring(0, i);
                String end = key.substring(i + 1);
                String other = beginning + (char) (key.charAt(i) + 1) + end;
                assertThatThrownBy(() -> NoteVerifier.parse(beginning)).isInstanceOf(NoteException.class);
                assertThatThrownBy(() -> NoteVerifier.parse(end)).isInstanceOf(NoteException.class);
                assertThatThrownBy(() -> NoteVerifier.parse(other)).as(other).isInstanceOf(NoteException.class);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"PeterNeumann+cc469956+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TWBADKEY==",
            "PeterNeumann+173116ae+ZRpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "Peter Neumann+c74f20a3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW",
            "PeterNeumann+C74F20A3+ARpc2QcUPDhMQegwxbzhKqiBfsVkmqq/LDE4izWy10TW", "", "++", "a+b+c"})
    void keysThatGosPackageRefusesAreRefused(String key) {
        assertThatThrownBy(() -> NoteVerifier.parse(key)).isInstanceOf(NoteException.class);
    }

    @Test
    void privateKeysThatAreNoneAreRefused() {
        List<String> none = List.of(PUBLIC, "PRIVATE+KEY+", "PRIVATE+KEY+a+b", PRIVATE.substring(1), PRIVATE + "=",
                PRIVATE.replace("c74f20a3", "c74f20a4"),
                "PRIVATE+KEY+log+00000000+" + StrictBase64.encode(NoteAlgorithm.SM2.identified(new byte[32])));
        assertThat(none).allSatisfy(key -> assertThatThrownBy(() -> PrivateNoteKey.parse(key, chance))
                .isInstanceOf(NoteException.class));
    }

    @Test
    void whatIsNoNoteIsRefused() {
        List<String> none = List.of("", "\n", "\n\n", TEXT, TEXT + "\n", NOTE.substring(0, NOTE.length() - 1),
                NOTE + "\n", NOTE.replace("\u2014", "-"), NOTE.replace("\u2014 ", "\u2014"),
                NOTE.replace("Peter", "Peter+"), NOTE.replace("AM=\n", "AM\n"), NOTE.replace("AM=\n", "AN=\n"),
                NOTE.replace("\n", "\r\n"), NOTE.replace("If", "I\tf"), NOTE.replace("If", "\ud800"),
                NOTE + SIGNATURE.strip(), NOTE + "x\n", TEXT + "\n\u2014 a \n", TEXT + "\n\u2014 a AAAAAA==\n",
                TEXT + "\n" + String.join("", Collections.nCopies(101, SIGNATURE)), "x".repeat(1_000_001) + NOTE);
        assertThat(none).allSatisfy(
                note -> assertThatThrownBy(() -> SignedNote.parse(note)).isInstanceOf(NoteException.class));
    }

    @Test
    void noDamagedNoteIsTakenForTheSigned() {
        Random random = new Random(8032);
        for (int i = 0; i < 3000; i++) {
            String damaged = damaged(random);
            try {
                SignedNote read = SignedNote.parse(damaged);
                assertThat(read.print()).isEqualTo(damaged);
                assertThat(read.text().equals(TEXT) || read.verify(List.of(peter)) != Verdict.SIGNED).isTrue();
            } catch (NoteException refused) {
                assertThat(refused).hasMessageNotContaining("cryptography");
            }
        }
    }

    private static String damaged(Random random) {
        List<Character> characters = new ArrayList<>();
        NOTE.chars().forEach(character -> characters.add((char) character));
        for (int times = random.nextInt(1, 4); times > 0; times--) {
            int at = random.nextInt(characters.size());
            switch (random.nextInt(4)) {
                case 0 -> characters.remove(at);
                case 1 -> characters.add(at, characters.get(random.nextInt(characters.size())));
                case 2 -> characters.set(at, (char) random.nextInt(0x10000));
                default -> Collections.swap(characters, at, random.nextInt(characters.size()));
            }
        }
        StringBuilder text = new StringBuilder();
        characters.forEach(text::append);
        return text.toString();
    }
}

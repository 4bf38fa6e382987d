package org.huiji.proof.note;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.List;
import org.bouncycastle.util.BigIntegers;
import org.bouncycastle.util.test.TestRandomBigInteger;
import org.junit.jupiter.api.Test;

/** Signing is that of GB/T 32918: key, chance and signature of the example in part 5, appendix A. */
class Sm2Test {

    private static final byte[] MESSAGE = "message digest".getBytes(StandardCharsets.US_ASCII);
    private static final byte[] PRIVATE = hex("3945208F7B2144B13F36E38AC6D39F95889393692860B51A42FB81EF4DF7C5B8");
    private static final byte[] PUBLIC = hex("0409F9DF311E5421A150DD7D161E4BC5C672179FAD1833FC076BB08FF356F35020"
            + "CCEA490CE26775A52DC6EA718CC1AA600AED05FBF35E084A6632F6072DA9AD13");
    private static final String CHANCE = "59276E27D506861A16680F3AD9C02DCCEF3CC1FA3CDBE4CE6D54B80DEAC1BC21";
    private static final String R = "F5A03B0648D2C4630EEAC513E1BB81A15944DA3827D5B74143AC7EACEEE720B3";
    private static final String S = "B1B6AA29DF212FD8763182BC0D421CA1BB9038FD1F7F42D4840B69C485BBC1AA";
    private static final BigInteger N = new BigInteger(
            "FFFFFFFEFFFFFFFFFFFFFFFFFFFFFFFF7203DF6B21C6052B53BBF40939D54123", 16);

    private final Sm2Scheme sm2 = new Sm2Scheme();

    @Test
    void theStandardsExampleIsSignedAndVerified() {
        assertThat(sm2.publicKey(PRIVATE)).isEqualTo(PUBLIC);
        assertThat(sm2.sign(PRIVATE, MESSAGE, new TestRandomBigInteger(CHANCE, 16))).isEqualTo(hex(R + S));
        assertThat(sm2.verify(PUBLIC, MESSAGE, hex(R + S))).isTrue();
        assertThat(sm2.verify(PUBLIC, new byte[0], hex(R + S))).isFalse();
    }

    /** By OpenSSL 3.0: pkeyutl -sign -rawin -digest sm3 -pkeyopt distid:1234567812345678. */
    @Test
    void whatAnotherImplementationSignedIsVerified() {
        byte[] key = hex("0435dd4e05a49e6dd96013b60868e3a39768690b2cbc68209da25f8b94e6c97bd7"
                + "079308b37b713b77edf24b0aabcf431f2596a12a0a48d740b117b47cfc4aa56a");
        byte[] signature = hex("6D521FDA71882F0DD643133861AFF74327E0F548314AF62EAEFA7AA7C353A8B0"
                + "FA7924AA269B1E3E15C96BB1F0AC9C340FB8E3635E95BD444502AA8BC12A5E44");
        assertThat(sm2.verify(key, "log\n5\nnote text\n".getBytes(StandardCharsets.US_ASCII), signature)).isTrue();
        assertThat(sm2.verify(key, "log\n6\nnote text\n".getBytes(StandardCharsets.US_ASCII), signature)).isFalse();
    }

    @Test
    void numbersOutsideOfTheirRangeAreNoSignature() {
        BigInteger r = new BigInteger(R, 16);
        BigInteger s = new BigInteger(S, 16);
        BigInteger tooLarge = BigInteger.TWO.pow(256).subtract(BigInteger.ONE);
        List<byte[]> none = List.of(both(BigInteger.ZERO, s), both(r, BigInteger.ZERO), both(N, s), both(r, N),
                both(N, N), both(r, s.add(N).min(tooLarge)), both(r, N.subtract(r)), both(s, r),
                both(BigInteger.ZERO, BigInteger.ZERO), both(tooLarge, tooLarge));
        assertThat(none).noneMatch(signature -> sm2.verify(PUBLIC, MESSAGE, signature));
    }

    @Test
    void pointsThatAreNotOnTheCurveAreNoKeys() {
        byte[] off = PUBLIC.clone();
        off[64] ^= 1;
        byte[] compressed = PUBLIC.clone();
        compressed[0] = 3;
        byte[] hybrid = PUBLIC.clone();
        hybrid[0] = 7;
        assertThat(List.of(off, compressed, hybrid, new byte[65])).allSatisfy(
                none -> assertThatThrownBy(() -> sm2.checkPublic(none)).isInstanceOf(NoteException.class));
    }

    @Test
    void privateKeysAreThoseOfTheStandardsRange() {
        List<BigInteger> none = List.of(BigInteger.ZERO, N.subtract(BigInteger.ONE), N, N.add(BigInteger.ONE));
        assertThat(none).allSatisfy(number -> assertThatThrownBy(
                () -> sm2.publicKey(BigIntegers.asUnsignedByteArray(32, number))).isInstanceOf(NoteException.class));
        assertThat(sm2.publicKey(sm2.generate(new SecureRandom()))).hasSize(65);
    }

    private static byte[] both(BigInteger r, BigInteger s) {
        return hex(HexFormat.of().formatHex(BigIntegers.asUnsignedByteArray(32, r))
                + HexFormat.of().formatHex(BigIntegers.asUnsignedByteArray(32, s)));
    }

    private static byte[] hex(String text) {
        return HexFormat.of().parseHex(text);
    }
}

package org.huiji.config.protection;

import java.util.Arrays;
import org.bouncycastle.crypto.BlockCipher;
import org.bouncycastle.crypto.Digest;
import org.bouncycastle.crypto.InvalidCipherTextException;
import org.bouncycastle.crypto.digests.SHA256Digest;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.engines.AESEngine;
import org.bouncycastle.crypto.engines.SM4Engine;
import org.bouncycastle.crypto.generators.HKDFBytesGenerator;
import org.bouncycastle.crypto.modes.GCMBlockCipher;
import org.bouncycastle.crypto.modes.GCMModeCipher;
import org.bouncycastle.crypto.params.AEADParameters;
import org.bouncycastle.crypto.params.HKDFParameters;
import org.bouncycastle.crypto.params.KeyParameter;

/** An authenticated cipher with the hash that its keys are derived by. Names and marks are stored for ever. */
public enum SealAlgorithm {
    /** GB/T 32907 and GB/T 32905; the default. */
    SM4_GCM("SM4-GCM", 1, 16) {
        @Override
        BlockCipher engine() {
            return new SM4Engine();
        }

        @Override
        Digest digest() {
            return new SM3Digest();
        }
    },
    /** FIPS 197 and FIPS 180-4. */
    AES_256_GCM("AES-256-GCM", 2, 32) {
        @Override
        BlockCipher engine() {
            return AESEngine.newInstance();
        }

        @Override
        Digest digest() {
            return new SHA256Digest();
        }
    };

    static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;

    private final String label;
    private final int mark;
    private final int keyBytes;

    SealAlgorithm(String label, int mark, int keyBytes) {
        this.label = label;
        this.mark = mark;
        this.keyBytes = keyBytes;
    }

    abstract BlockCipher engine();

    abstract Digest digest();

    /** The name under which it stands in events. */
    public String label() {
        return label;
    }

    /** The byte under which it stands in sealed bytes. */
    int mark() {
        return mark;
    }

    /** The algorithm of that stored name. */
    public static SealAlgorithm labelled(String label) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.label.equals(label))
                .findFirst()
                .orElseThrow(() -> new UnopenableException("unknown algorithm"));
    }

    static SealAlgorithm marked(int mark) {
        return Arrays.stream(values())
                .filter(algorithm -> algorithm.mark == mark)
                .findFirst()
                .orElseThrow(() -> new UnopenableException("unknown algorithm"));
    }

    /** A key of this algorithm's own, so that one secret never serves two algorithms or two uses. */
    byte[] deriveKey(byte[] secret, byte[] salt, byte[] use) {
        HKDFBytesGenerator generator = new HKDFBytesGenerator(digest());
        generator.init(new HKDFParameters(secret, salt, use));
        byte[] key = new byte[keyBytes];
        generator.generateBytes(key, 0, key.length);
        return key;
    }

    byte[] encrypt(byte[] key, byte[] nonce, byte[] associated, byte[] clear) {
        try {
            return run(true, key, nonce, associated, clear);
        } catch (InvalidCipherTextException impossible) {
            throw new IllegalStateException("encryption reported a bad ciphertext", impossible);
        }
    }

    byte[] decrypt(byte[] key, byte[] nonce, byte[] associated, byte[] ciphertext) {
        try {
            return run(false, key, nonce, associated, ciphertext);
        } catch (InvalidCipherTextException altered) {
            throw new UnopenableException("altered, or not sealed for this place");
        }
    }

    private byte[] run(boolean encrypting, byte[] key, byte[] nonce, byte[] associated, byte[] input)
            throws InvalidCipherTextException {
        GCMModeCipher cipher = GCMBlockCipher.newInstance(engine());
        cipher.init(encrypting, new AEADParameters(new KeyParameter(key), TAG_BITS, nonce, associated));
        byte[] output = new byte[cipher.getOutputSize(input.length)];
        int written = cipher.processBytes(input, 0, input.length, output, 0);
        cipher.doFinal(output, written);
        return output;
    }
}

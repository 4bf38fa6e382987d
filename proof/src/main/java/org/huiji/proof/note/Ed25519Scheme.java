package org.huiji.proof.note;

import java.security.SecureRandom;
import org.bouncycastle.math.ec.rfc8032.Ed25519;

/** RFC 8032 without context. Signing needs no chance. */
final class Ed25519Scheme implements SignatureScheme {

    @Override
    public void checkPublic(byte[] publicKey) {
        if (!Ed25519.validatePublicKeyFull(publicKey, 0)) {
            throw new NoteException("no public key of Ed25519");
        }
    }

    @Override
    public byte[] publicKey(byte[] privateKey) {
        byte[] key = new byte[Ed25519.PUBLIC_KEY_SIZE];
        Ed25519.generatePublicKey(privateKey, 0, key, 0);
        return key;
    }

    @Override
    public byte[] generate(SecureRandom chance) {
        byte[] key = new byte[PRIVATE_LENGTH];
        Ed25519.generatePrivateKey(chance, key);
        return key;
    }

    @Override
    public byte[] sign(byte[] privateKey, byte[] message, SecureRandom chance) {
        byte[] signature = new byte[Ed25519.SIGNATURE_SIZE];
        Ed25519.sign(privateKey, 0, message, 0, message.length, signature, 0);
        return signature;
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        return signature.length == Ed25519.SIGNATURE_SIZE
                && Ed25519.verify(signature, 0, publicKey, 0, message, 0, message.length);
    }
}

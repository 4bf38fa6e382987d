package org.huiji.proof.note;

import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import org.bouncycastle.asn1.gm.GMNamedCurves;
import org.bouncycastle.asn1.x9.X9ECParameters;
import org.bouncycastle.crypto.CryptoException;
import org.bouncycastle.crypto.digests.SM3Digest;
import org.bouncycastle.crypto.params.ECDomainParameters;
import org.bouncycastle.crypto.params.ECPrivateKeyParameters;
import org.bouncycastle.crypto.params.ECPublicKeyParameters;
import org.bouncycastle.crypto.params.ParametersWithID;
import org.bouncycastle.crypto.params.ParametersWithRandom;
import org.bouncycastle.crypto.signers.PlainDSAEncoding;
import org.bouncycastle.crypto.signers.SM2Signer;
import org.bouncycastle.math.ec.ECPoint;
import org.bouncycastle.math.ec.FixedPointCombMultiplier;
import org.bouncycastle.util.BigIntegers;

/** GB/T 32918.2 on the curve of GB/T 32918.5. Signatures are two numbers of fixed length: there is no second way to write one. */
final class Sm2Scheme implements SignatureScheme {

    private static final byte[] USER_ID = "1234567812345678".getBytes(StandardCharsets.US_ASCII);
    private static final int SIGNATURE_LENGTH = 64;
    private static final ECDomainParameters CURVE = curve();

    private static ECDomainParameters curve() {
        X9ECParameters parameters = GMNamedCurves.getByName("sm2p256v1");
        return new ECDomainParameters(parameters.getCurve(), parameters.getG(), parameters.getN(), parameters.getH());
    }

    @Override
    public void checkPublic(byte[] publicKey) {
        point(publicKey);
    }

    @Override
    public byte[] publicKey(byte[] privateKey) {
        ECPoint point = new FixedPointCombMultiplier().multiply(CURVE.getG(), number(privateKey));
        return point.normalize().getEncoded(false);
    }

    @Override
    public byte[] generate(SecureRandom chance) {
        BigInteger number = BigIntegers.createRandomInRange(BigInteger.ONE,
                CURVE.getN().subtract(BigInteger.TWO), chance);
        return BigIntegers.asUnsignedByteArray(PRIVATE_LENGTH, number);
    }

    @Override
    public byte[] sign(byte[] privateKey, byte[] message, SecureRandom chance) {
        ECPrivateKeyParameters key = new ECPrivateKeyParameters(number(privateKey), CURVE);
        SM2Signer signer = signer();
        signer.init(true, new ParametersWithID(new ParametersWithRandom(key, chance), USER_ID));
        signer.update(message, 0, message.length);
        try {
            return signer.generateSignature();
        } catch (CryptoException failed) {
            throw new IllegalStateException("a checked key did not sign", failed);
        }
    }

    @Override
    public boolean verify(byte[] publicKey, byte[] message, byte[] signature) {
        if (signature.length != SIGNATURE_LENGTH) {
            return false;
        }
        SM2Signer signer = signer();
        signer.init(false, new ParametersWithID(new ECPublicKeyParameters(point(publicKey), CURVE), USER_ID));
        signer.update(message, 0, message.length);
        return signer.verifySignature(signature);
    }

    private static SM2Signer signer() {
        return new SM2Signer(PlainDSAEncoding.INSTANCE, new SM3Digest());
    }

    /** The standard has private keys from 1 to n - 2. */
    private static BigInteger number(byte[] privateKey) {
        BigInteger number = new BigInteger(1, privateKey);
        if (number.signum() == 0 || number.compareTo(CURVE.getN().subtract(BigInteger.TWO)) > 0) {
            throw new NoteException("no private key of SM2");
        }
        return number;
    }

    private static ECPoint point(byte[] publicKey) {
        try {
            if (publicKey[0] == 4) {
                return CURVE.validatePublicPoint(CURVE.getCurve().decodePoint(publicKey));
            }
        } catch (IllegalArgumentException refused) {
            throw new NoteException("no point of the curve of SM2");
        }
        throw new NoteException("no uncompressed point of the curve of SM2");
    }
}

package org.huiji.projections.testing;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.huiji.application.port.BlindIndex;

/** Tokens by a plain hash; equal values have equal tokens and none shows its value. */
public final class TestIndex implements BlindIndex {

    @Override
    public String token(Purpose purpose, String value) {
        return token(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String token(Purpose purpose, byte[] value) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(purpose.name().getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest.digest(value));
        } catch (NoSuchAlgorithmException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

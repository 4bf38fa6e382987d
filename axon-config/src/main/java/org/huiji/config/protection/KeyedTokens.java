package org.huiji.config.protection;

import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HexFormat;
import java.util.Map;
import org.bouncycastle.crypto.macs.HMac;
import org.bouncycastle.crypto.params.KeyParameter;
import org.huiji.application.port.BlindIndex;

/** The blind index by HMAC, with a key per purpose derived from the index key. */
final class KeyedTokens implements BlindIndex {

    private static final byte[] NO_SALT = new byte[0];

    private final IndexKey indexKey;
    private final Map<Purpose, byte[]> keys = new EnumMap<>(Purpose.class);

    KeyedTokens(IndexKey indexKey) {
        this.indexKey = indexKey;
        for (Purpose purpose : Purpose.values()) {
            byte[] use = ("huiji/blind-index/" + purpose.name()).getBytes(StandardCharsets.UTF_8);
            keys.put(purpose, indexKey.hash().deriveKey(indexKey.secret(), NO_SALT, use));
        }
    }

    @Override
    public String token(Purpose purpose, String value) {
        return token(purpose, value.getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public String token(Purpose purpose, byte[] value) {
        HMac mac = new HMac(indexKey.hash().digest());
        mac.init(new KeyParameter(keys.get(purpose)));
        mac.update(value, 0, value.length);
        byte[] token = new byte[mac.getMacSize()];
        mac.doFinal(token, 0);
        // The version takes the place of the last byte, so that a token stays as long as the hash.
        System.arraycopy(token, 0, token, 1, token.length - 1);
        token[0] = (byte) indexKey.version();
        return HexFormat.of().formatHex(token);
    }
}

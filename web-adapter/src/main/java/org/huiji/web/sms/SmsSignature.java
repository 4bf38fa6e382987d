package org.huiji.web.sms;

import java.net.http.HttpRequest;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.time.InstantSource;
import java.util.HexFormat;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Signs requests to the gateway: HMAC-SHA-256 over time, id and body, so that none can be forged, altered or kept for later. */
final class SmsSignature {

    static final String TIME = "X-Huiji-Time";
    static final String SIGNATURE = "X-Huiji-Signature";

    private static final String ALGORITHM = "HmacSHA256";

    private final SecretKeySpec key;
    private final InstantSource realTime;

    SmsSignature(String key, InstantSource realTime) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
        this.realTime = realTime;
    }

    void sign(HttpRequest.Builder request, UUID messageId, byte[] body) {
        String time = Long.toString(realTime.instant().getEpochSecond());
        request.header(TIME, time).header(SIGNATURE, of(time, messageId.toString(), body));
    }

    String of(String time, String messageId, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            mac.update((time + "\n" + messageId + "\n").getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(mac.doFinal(body));
        } catch (GeneralSecurityException everyPlatformHasIt) {
            throw new IllegalStateException(everyPlatformHasIt);
        }
    }
}

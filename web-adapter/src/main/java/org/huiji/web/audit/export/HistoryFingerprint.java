package org.huiji.web.audit.export;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import org.bouncycastle.crypto.digests.SM3Digest;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * A history for machines, and their digest, which stands on each page of the document too: both say the same
 * exactly if the digests are the same.
 *
 * @param content as it stands in the file
 * @param digest of its bytes in UTF-8, 64 hexadecimal digits
 */
record HistoryFingerprint(String content, String digest) {

    static final String ALGORITHM = "SM3";

    static final JsonMapper JSON = JsonMapper.builder().disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY).build();

    private static final int SHORT = 16;

    static HistoryFingerprint of(ExportedHistory history) {
        String content = JSON.writeValueAsString(history);
        byte[] bytes = content.getBytes(StandardCharsets.UTF_8);
        SM3Digest sm3 = new SM3Digest();
        sm3.update(bytes, 0, bytes.length);
        byte[] digest = new byte[sm3.getDigestSize()];
        sm3.doFinal(digest, 0);
        return new HistoryFingerprint(content, HexFormat.of().formatHex(digest));
    }

    /** Its beginning, for the foot of a page. */
    String brief() {
        return digest.substring(0, SHORT);
    }

    @Override
    public String toString() {
        return "HistoryFingerprint[" + digest + "]";
    }
}

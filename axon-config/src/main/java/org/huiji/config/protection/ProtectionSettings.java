package org.huiji.config.protection;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How personal data are protected.
 *
 * @param algorithm for what is sealed from now on; what was sealed before stays readable
 * @param masterKey 32 bytes in base64, or the path of a file that holds them so; demo mode makes one of its own
 * @param otherMasterKeys the one to come and former ones, each like {@code masterKey}: all that unwraps besides
 * @param indexKey {@code version:SM3|SHA-256:base64}, or the path of a file that holds it so; demo mode makes one of its own
 * @param numberingKey 32 bytes in base64, or the path of a file that holds them so; never to be changed; demo mode makes
 *     one of its own
 */
@ConfigurationProperties("huiji.protection")
public record ProtectionSettings(
        @DefaultValue("SM4_GCM") SealAlgorithm algorithm, @Nullable String masterKey,
        @DefaultValue List<String> otherMasterKeys, @Nullable String indexKey, @Nullable String numberingKey) {

    @Override
    public String toString() {
        return "ProtectionSettings[" + algorithm + "]";
    }
}

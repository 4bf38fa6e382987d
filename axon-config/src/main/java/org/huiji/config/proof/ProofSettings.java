package org.huiji.config.proof;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the Merkle log is made and signed.
 *
 * @param suite what a log is begun with; one that has begun stays as it is
 * @param origin the name under which heads are signed; that of the log where it has begun
 * @param signingKey the private key, {@code PRIVATE+KEY+…}, or the path of a file that holds it; demo mode makes one
 * @param formerKeys public keys that signed earlier heads, {@code name+number+base64}, with commas between
 * @param lastHeadFile where the head signed last is kept, outside of the database; absent: below the data directory
 * @param tilesDirectory where the log is written as files in the layout of tlog-tiles; absent: nowhere
 * @param headInterval how often a head is signed while entries come; a minute at most
 */
@ConfigurationProperties("huiji.proof")
record ProofSettings(
        @DefaultValue("SM3_SM2") ProofSuite suite,
        @DefaultValue("huiji") String origin,
        @Nullable String signingKey,
        @DefaultValue("") String formerKeys,
        @Nullable String lastHeadFile,
        @Nullable String tilesDirectory,
        @DefaultValue("20s") Duration headInterval) {

    private static final Duration LONGEST = Duration.ofMinutes(1);

    ProofSettings {
        if (headInterval.isNegative() || headInterval.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("huiji.proof.head-interval is a minute at most");
        }
    }

    @Override
    public String toString() {
        return "ProofSettings[" + suite + " " + origin + "]";
    }
}

package org.huiji.config.protection;

import java.util.UUID;

/** Seals whose keys and nonces are the same in every run, for tests that compare bytes. */
public final class FixedSeals {

    private final FixedDataKeys keys = new FixedDataKeys();

    public Seals seals(SealAlgorithm algorithm, long seed) {
        return new Seals(keys, algorithm, new FixedChance(seed));
    }

    public Seals seals() {
        return seals(SealAlgorithm.SM4_GCM, 1);
    }

    public void destroy(UUID subject) {
        keys.destroy(subject);
    }
}

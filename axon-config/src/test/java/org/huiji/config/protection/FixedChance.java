package org.huiji.config.protection;

import java.security.SecureRandom;
import java.util.Random;

/** The same bytes in every run. For tests only: nonces would repeat. */
final class FixedChance extends SecureRandom {

    private final Random random;

    FixedChance(long seed) {
        this.random = new Random(seed);
    }

    @Override
    public void nextBytes(byte[] bytes) {
        random.nextBytes(bytes);
    }
}

package org.huiji.config.protection;

import java.util.concurrent.atomic.AtomicInteger;

/**
 * A sealing key derived from a data key by a random salt. It is used a limited number of times, counted in memory: after a
 * restart, or when the count is used up, another salt is drawn. So the bound on random nonces holds without a counter
 * in the database.
 */
final class SaltedKey {

    static final int SALT_BYTES = 16;

    /** Two equal nonces under one key are less likely than 2 to the power of -57 within this number. */
    static final int MAX_SEALS = 1 << 20;

    private final byte[] salt;
    private final byte[] key;
    private final AtomicInteger sealsLeft;

    SaltedKey(byte[] salt, byte[] key, int maxSeals) {
        this.salt = salt;
        this.key = key;
        this.sealsLeft = new AtomicInteger(maxSeals);
    }

    boolean mayBeUsedOnce() {
        return sealsLeft.getAndUpdate(left -> Math.max(left - 1, 0)) > 0;
    }

    byte[] salt() {
        return salt;
    }

    byte[] key() {
        return key;
    }
}

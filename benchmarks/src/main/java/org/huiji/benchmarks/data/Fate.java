package org.huiji.benchmarks.data;

import java.util.SplittableRandom;

/** What becomes of an application, and how long ago at most it began, in days. */
enum Fate {
    DRAFT(6, 60),
    DISCARDED(3, 300),
    PENDING(13, 12),
    IN_REVIEW(8, 14),
    RETURNED(7, 40),
    APPROVED(63, 360);

    private static final int HUNDRED = 100;

    private final int ofHundred;
    private final int daysAgo;

    Fate(int ofHundred, int daysAgo) {
        this.ofHundred = ofHundred;
        this.daysAgo = daysAgo;
    }

    static Fate any(SplittableRandom random) {
        int chance = random.nextInt(HUNDRED);
        for (Fate fate : values()) {
            chance -= fate.ofHundred;
            if (chance < 0) {
                return fate;
            }
        }
        return APPROVED;
    }

    /** A day that leaves enough time for what is to happen. */
    int daysAgo(SplittableRandom random) {
        int least = this == APPROVED ? daysAgo / 6 : 0;
        return least + random.nextInt(daysAgo - least);
    }
}

package org.huiji.benchmarks.data;

/** Gives each number below a bound another one below it, so that what grows by one looks as if picked by chance and nothing comes twice. */
final class Scrambled {

    /** A prime larger than any bound used here, so it has no divisor in common with it. */
    private static final long STEP = 2_147_483_647L;

    private final long bound;
    private final long shift;

    Scrambled(long bound, long seed) {
        this.bound = bound;
        this.shift = Math.floorMod(seed, bound);
    }

    long of(long number) {
        if (number < 0 || number >= bound) {
            throw new IllegalArgumentException("more than " + bound + " cannot be told apart");
        }
        return Math.floorMod(number * (STEP % bound) + shift, bound);
    }
}

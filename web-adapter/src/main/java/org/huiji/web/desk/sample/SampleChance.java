package org.huiji.web.desk.sample;

/** Where the chance of a draw comes from. */
@FunctionalInterface
interface SampleChance {

    /** A seed that nobody can foresee. */
    long seed();
}

package org.huiji.benchmarks.contender;

/** What is made from the changes after they were acknowledged. */
public interface Followers {

    /** How long ago the oldest change happened that one of them has not taken yet; 0 where none is left. */
    double ageOfOldestMillis() throws Exception;

    /** How many places the slowest is behind. */
    long changesBehind() throws Exception;

    /** Whether each has taken everything that is stored. */
    default boolean areLevel() throws Exception {
        return changesBehind() == 0;
    }
}

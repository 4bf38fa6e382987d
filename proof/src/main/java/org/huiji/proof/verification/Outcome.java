package org.huiji.proof.verification;

import java.util.Optional;

/**
 * What verifying came to.
 *
 * @param entries how many entries fit, from the beginning
 * @param heads how many signed heads fit
 * @param covered how many leaves the last of these heads covers
 * @param waiting entries after the last leaf, which the log has not taken in yet
 * @param misfit the first thing that does not fit; empty where all does
 */
public record Outcome(long entries, long heads, long covered, long waiting, Optional<Misfit> misfit) {

    /** Whether everything fits. */
    public boolean fits() {
        return misfit.isEmpty();
    }
}

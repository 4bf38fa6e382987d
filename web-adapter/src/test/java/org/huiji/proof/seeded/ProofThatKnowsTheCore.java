package org.huiji.proof.seeded;

import org.huiji.application.Actor;

/** A seeded violation: whoever verifies must not need the rest of the product. */
public class ProofThatKnowsTheCore {
    public Actor actor() {
        throw new UnsupportedOperationException();
    }
}

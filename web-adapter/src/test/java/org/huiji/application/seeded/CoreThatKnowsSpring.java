package org.huiji.application.seeded;

import org.springframework.context.ApplicationContext;

/** A seeded violation: the core must not know Spring. */
public class CoreThatKnowsSpring {
    public ApplicationContext context() {
        throw new UnsupportedOperationException();
    }
}

package org.huiji.projections.seeded;

import org.huiji.config.seeded.ConfigurationThatKnowsTheWeb;

/** A seeded violation: projections must not know the configuration. */
public class ProjectionThatKnowsTheConfiguration {
    public ConfigurationThatKnowsTheWeb configuration() {
        throw new UnsupportedOperationException();
    }
}

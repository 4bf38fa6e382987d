package org.huiji.web.seeded;

import org.huiji.config.seeded.ConfigurationThatKnowsTheWeb;

/** A seeded violation: the web must not know the configuration. */
public class ControllerThatCallsTheStore {
    public ConfigurationThatKnowsTheWeb store() {
        throw new UnsupportedOperationException();
    }
}

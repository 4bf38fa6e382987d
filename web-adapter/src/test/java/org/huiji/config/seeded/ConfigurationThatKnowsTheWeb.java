package org.huiji.config.seeded;

import jakarta.servlet.http.HttpServletRequest;

/** A seeded violation: the configuration must not know the web. */
public class ConfigurationThatKnowsTheWeb {
    public HttpServletRequest request() {
        throw new UnsupportedOperationException();
    }
}

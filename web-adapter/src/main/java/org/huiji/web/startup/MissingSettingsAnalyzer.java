package org.huiji.web.startup;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what is missing and where it is explained. */
class MissingSettingsAnalyzer extends AbstractFailureAnalyzer<MissingSettingsException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingSettingsException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), """
                Give each of them as an environment variable (HUIJI_DATABASE_URL, …), in a file named by
                --spring.config.additional-location, or on the command line; docs/operations.md explains every one.
                To try Huiji out, start demo mode instead: --spring.profiles.active=demo""", cause);
    }
}

package org.huiji.config.protection;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator what to do about a master key that is needed and was not given. */
class MissingMasterKeyAnalyzer extends AbstractFailureAnalyzer<MissingMasterKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingMasterKeyException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()),
                """
                        Give the missing key by huiji.protection.master-key or huiji.protection.other-master-keys. A former master
                        key may be taken away only once the rotation has wrapped every data key anew. Nothing was changed.""",
                cause);
    }
}

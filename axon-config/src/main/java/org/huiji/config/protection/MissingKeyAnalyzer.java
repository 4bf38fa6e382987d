package org.huiji.config.protection;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which setting is missing and what it takes. */
class MissingKeyAnalyzer extends AbstractFailureAnalyzer<MissingKeyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, MissingKeyException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), """
                huiji.protection.master-key takes 32 random bytes in base64, huiji.protection.index-key takes
                1:SM3:<32 random bytes in base64>, huiji.proof.signing-key takes PRIVATE+KEY+… as the verifier's MakeKey
                prints it, or each the path of a file that holds it so. Keep them apart from the database and its
                backups: without the first two nothing personal can ever be read again.""", cause);
    }
}

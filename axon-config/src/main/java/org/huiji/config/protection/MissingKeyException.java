package org.huiji.config.protection;

/** A key that has to be given from outside was not given. */
class MissingKeyException extends IllegalStateException {

    MissingKeyException(String setting) {
        super(setting + " is not set: outside demo mode the keys are given from outside.");
    }
}

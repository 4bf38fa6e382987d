package org.huiji.config.protection;

/** A key that has to be given from outside was not given. */
public class MissingKeyException extends IllegalStateException {

    /** Names the setting. */
    public MissingKeyException(String setting) {
        super(setting + " is not set: outside demo mode the keys are given from outside.");
    }
}

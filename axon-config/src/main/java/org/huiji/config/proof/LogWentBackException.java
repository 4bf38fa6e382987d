package org.huiji.config.proof;

/** The log in the database is shorter or another than what was signed last. */
final class LogWentBackException extends IllegalStateException {

    private static final long serialVersionUID = 1L;

    LogWentBackException(String message) {
        super(message);
    }
}

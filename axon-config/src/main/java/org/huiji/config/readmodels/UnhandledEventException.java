package org.huiji.config.readmodels;

/** Why an event is parked, without the message of what was thrown: it may hold personal data. */
final class UnhandledEventException extends RuntimeException {

    UnhandledEventException(Throwable thrown) {
        super(place(thrown));
    }

    private static String place(Throwable thrown) {
        StackTraceElement[] trace = thrown.getStackTrace();
        return thrown.getClass().getName() + (trace.length == 0 ? "" : " at " + trace[0]);
    }
}

package org.huiji.web.print;

/** A document could not be drawn: a fault of ours, never of what was typed. */
public class PrintingFailedException extends RuntimeException {

    PrintingFailedException(Throwable cause) {
        super(cause);
    }
}

package org.huiji.web.publicsite;

import java.io.Serial;
import org.jspecify.annotations.Nullable;
import org.thymeleaf.exceptions.TemplateProcessingException;

/** Where a fault happened, by types and lines of code alone: messages of exceptions may quote what somebody typed. */
final class FaultTrace extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;
    private static final int LONGEST_CHAIN = 20;

    private FaultTrace(Throwable fault, @Nullable FaultTrace cause) {
        super(nameOf(fault), cause, false, true);
        setStackTrace(fault.getStackTrace());
    }

    private static String nameOf(Throwable fault) {
        String name = fault.getClass().getName();
        return fault instanceof TemplateProcessingException inTemplate
                ? name + " at " + inTemplate.getTemplateName() + ":" + inTemplate.getLine()
                : name;
    }

    static @Nullable FaultTrace of(@Nullable Throwable fault) {
        return of(fault, LONGEST_CHAIN);
    }

    private static @Nullable FaultTrace of(@Nullable Throwable fault, int left) {
        return fault == null || left == 0 ? null : new FaultTrace(fault, of(fault.getCause(), left - 1));
    }
}

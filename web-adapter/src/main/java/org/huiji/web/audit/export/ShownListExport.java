package org.huiji.web.audit.export;

import org.huiji.web.audit.export.ListExport.Standing;

/** A request as a page shows it. */
record ShownListExport(ListExport export, Standing standing) {

    /** The class of its tag. */
    public String tone() {
        return switch (standing) {
            case READY -> "ok";
            case WAITING -> "warn";
            case REFUSED -> "err";
            case EXPIRED -> "grey";
        };
    }
}

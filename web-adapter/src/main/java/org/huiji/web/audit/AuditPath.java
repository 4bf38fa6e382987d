package org.huiji.web.audit;

import java.util.UUID;

/** The addresses of the audit's pages. */
final class AuditPath {

    static final String EVENTS = "/audit/events";
    static final String KEYS = "/audit/keys";

    private AuditPath() {}

    static String application(UUID id) {
        return "/audit/applications/" + id;
    }

    /** The application after one of its events. */
    static String point(UUID id, long sequence) {
        return application(id) + "?at=" + sequence;
    }
}

package org.huiji.web.layout;

import org.huiji.application.Role;

/** Where somebody's work begins: the page after signing in, and the way back from an error. */
public final class WorkPlace {

    private WorkPlace() {}

    public static String of(Role role) {
        return switch (role) {
            case APPLICANT -> "/my";
            case REVIEWER, HEAD -> "/desk/queue";
            case AUDITOR -> "/audit";
            case ADMINISTRATOR -> "/admin/calendar";
            case SECURITY_ADMINISTRATOR -> "/erasures";
            case SYSTEM -> "/";
        };
    }
}

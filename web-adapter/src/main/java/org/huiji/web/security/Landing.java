package org.huiji.web.security;

import org.huiji.application.Role;

/** Where somebody goes after signing in. */
final class Landing {

    private Landing() {}

    static String of(Role role) {
        return switch (role) {
            case APPLICANT -> "/my";
            case REVIEWER, HEAD -> "/desk/queue";
            case AUDITOR -> "/audit";
            case ADMINISTRATOR, SECURITY_ADMINISTRATOR, SYSTEM -> "/";
        };
    }
}

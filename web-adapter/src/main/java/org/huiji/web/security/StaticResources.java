package org.huiji.web.security;

import java.util.List;

/** The files that are the same for everybody: may be cached and need no sign-in. */
final class StaticResources {

    static final String[] PATTERNS = {"/huiji.css", "/huiji-*.css", "/js/**", "/img/**", "/webjars/**"};

    private static final List<String> PREFIXES = List.of("/huiji.css", "/huiji-", "/js/", "/img/", "/webjars/");

    private StaticResources() {}

    static boolean isStatic(String path) {
        return PREFIXES.stream().anyMatch(path::startsWith);
    }
}

package org.huiji.web.security;

/** What a page asks for by itself, again and again: it must not keep a session going that nobody uses. */
final class LivePaths {

    static final String[] ALL = {"/desk/queue/live", "/desk/queue/counts", "/audit/integrity/progress"};

    private LivePaths() {}
}

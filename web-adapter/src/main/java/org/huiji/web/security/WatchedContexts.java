package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.security.core.context.DeferredSecurityContext;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.HttpRequestResponseHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Who is signed in, for what a page asks for by itself; reads the session and never writes it. */
@Component
class WatchedContexts implements SecurityContextRepository {

    private final WatchedSessions sessions;

    WatchedContexts(WatchedSessions sessions) {
        this.sessions = sessions;
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // asked for by the interface only
    public SecurityContext loadContext(HttpRequestResponseHolder both) {
        return contextOf(both.getRequest());
    }

    @Override
    public DeferredSecurityContext loadDeferredContext(
            HttpServletRequest request) {
        return new Found(contextOf(request));
    }

    @Override
    public void saveContext(SecurityContext context, HttpServletRequest request, HttpServletResponse response) {
        // nothing is kept
    }

    @Override
    public boolean containsContext(HttpServletRequest request) {
        return sessions.contextOf(SessionAtRest.idOf(request)).isPresent();
    }

    private SecurityContext contextOf(HttpServletRequest request) {
        return sessions.contextOf(SessionAtRest.idOf(request)).orElseGet(SecurityContextHolder::createEmptyContext);
    }

    /** Loaded at once: nothing is asked for here without being signed in. */
    private record Found(SecurityContext context)
            implements DeferredSecurityContext {

        @Override
        public SecurityContext get() {
            return context;
        }

        @Override
        public boolean isGenerated() {
            return context.getAuthentication() == null;
        }
    }
}

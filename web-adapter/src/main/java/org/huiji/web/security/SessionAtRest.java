package org.huiji.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.session.web.http.CookieSerializer;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Keeps the session away from what a page asks for by itself: finding it there would renew it. Only its id goes along, by
 * which {@link WatchedSessions} looks at it without touching it.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class SessionAtRest extends OncePerRequestFilter {

    private static final String ATTRIBUTE = SessionAtRest.class.getName();

    private final CookieSerializer cookies;

    SessionAtRest(CookieSerializer cookies) {
        this.cookies = cookies;
    }

    /** The id that the request brought; empty where it brought none. */
    static String idOf(HttpServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof String id ? id : "";
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        cookies.readCookieValues(request).stream().findFirst().ifPresent(id -> request.setAttribute(ATTRIBUTE, id));
        chain.doFilter(new WithoutCookies(request), response);
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return !List.of(LivePaths.ALL).contains(request.getRequestURI());
    }

    /** Nothing that these answers say hangs on any cookie. */
    private static final class WithoutCookies extends HttpServletRequestWrapper {

        WithoutCookies(HttpServletRequest request) {
            super(request);
        }

        @Override
        public Cookie @Nullable [] getCookies() {
            return null;
        }
    }
}

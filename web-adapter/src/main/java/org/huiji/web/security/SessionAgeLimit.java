package org.huiji.web.security;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.io.IOException;
import java.time.Duration;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Ends a session twelve hours after it began, however busy it is. Runs after the sessions are there and before the doors. */
@Component
@Order(SessionAgeLimit.AFTER_SESSIONS)
class SessionAgeLimit extends OncePerRequestFilter {

    /** Spring Session's filter stands fifty after the highest precedence, the doors at minus one hundred. */
    static final int AFTER_SESSIONS = -1000;

    static final Duration LONGEST = Duration.ofHours(12);

    private final InstantSource realTime;

    SessionAgeLimit(@Qualifier("realTime") InstantSource realTime) {
        this.realTime = realTime;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpSession session = request.getSession(false);
        if (session != null && realTime.millis() - session.getCreationTime() > LONGEST.toMillis()) {
            session.invalidate();
        }
        chain.doFilter(request, response);
    }
}

package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.time.InstantSource;
import java.util.Collection;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.session.Session;
import org.springframework.session.SessionRepository;
import org.springframework.stereotype.Component;

/** Looks at sessions without renewing them. */
@Component
public class WatchedSessions {

    private static final String CONTEXT = "SPRING_SECURITY_CONTEXT";

    private final SessionRepository<? extends Session> sessions;
    private final JdbcClient jdbc;
    private final InstantSource realTime;

    WatchedSessions(SessionRepository<? extends Session> sessions, JdbcClient jdbc,
            @Qualifier("realTime") InstantSource realTime) {
        this.sessions = sessions;
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /** The id of the session that a request brought to one of the {@link LivePaths}. */
    public String idOf(HttpServletRequest request) {
        return SessionAtRest.idOf(request);
    }

    /** Those that go on: not signed out, not idle for too long, not too old. */
    public Set<String> goingOn(Collection<String> ids) {
        return new HashSet<>(jdbc.sql("""
                select trim(session_id) from service.spring_session
                where session_id = any(:ids) and expiry_time > :now and creation_time > :oldest""")
                .param("ids", ids.toArray(String[]::new))
                .param("now", realTime.millis())
                .param("oldest", realTime.millis() - SessionAgeLimit.LONGEST.toMillis())
                .query(String.class)
                .list());
    }

    /** Who is signed in by that session; empty where it goes on no longer. */
    Optional<SecurityContext> contextOf(String id) {
        return goingOn(Set.of(id)).contains(id)
                ? Optional.ofNullable(sessions.findById(id))
                        .map(session -> session.<Object>getAttribute(CONTEXT))
                        .filter(SecurityContext.class::isInstance)
                        .map(SecurityContext.class::cast)
                : Optional.empty();
    }
}

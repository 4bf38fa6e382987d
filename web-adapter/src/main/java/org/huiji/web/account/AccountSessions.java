package org.huiji.web.account;

import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.session.FindByIndexNameSessionRepository;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of an account, wherever they were begun. */
@Component
public class AccountSessions {

    private final FindByIndexNameSessionRepository<? extends Session> sessions;

    AccountSessions(FindByIndexNameSessionRepository<? extends Session> sessions) {
        this.sessions = sessions;
    }

    /**
     * Those that have not ended, the one used last first. Each is read by itself: Spring Session puts what it finds for a
     * person together in the order of the rows, and loses attributes where those of two sessions alternate.
     */
    public List<Session> of(UUID accountId) {
        return sessions.findByPrincipalName(accountId.toString()).keySet().stream()
                .<Session>flatMap(id -> Stream.ofNullable(sessions.findById(id)))
                .filter(session -> !session.isExpired())
                .sorted(Comparator.comparing(Session::getLastAccessedTime).reversed())
                .toList();
    }

    /** Ends one; one that has ended already stays so. */
    public void end(Session session) {
        sessions.deleteById(session.getId());
    }

    public void endAll(UUID accountId) {
        sessions.findByPrincipalName(accountId.toString()).keySet().forEach(sessions::deleteById);
    }

    /** Ends all but the one that this is asked from. */
    public void endOthers(UUID accountId, String keptId) {
        sessions.findByPrincipalName(accountId.toString()).keySet().stream()
                .filter(id -> !id.equals(keptId))
                .forEach(sessions::deleteById);
    }
}

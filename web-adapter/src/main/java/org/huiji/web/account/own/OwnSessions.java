package org.huiji.web.account.own;

import java.util.List;
import java.util.UUID;
import org.huiji.web.account.AccountSessions;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.huiji.web.presentation.TextDigest;
import org.huiji.web.security.SessionOrigin;
import org.springframework.session.Session;
import org.springframework.stereotype.Component;

/** The sessions of the person signed in, in words, and their ends. Their ids never leave the server. */
@Component
class OwnSessions {

    private final AccountSessions sessions;
    private final Messages messages;
    private final DatePresenter dates;

    OwnSessions(AccountSessions sessions, Messages messages, DatePresenter dates) {
        this.sessions = sessions;
        this.messages = messages;
        this.dates = dates;
    }

    List<OwnSession> of(UUID accountId, String currentId) {
        return sessions.of(accountId).stream().map(session -> inWords(session, currentId)).toList();
    }

    /** Ends the one named by a reference, if it is the person's own and not the one they ask from. */
    void end(UUID accountId, String reference, String currentId) {
        sessions.of(accountId).stream()
                .filter(session -> !session.getId().equals(currentId))
                .filter(session -> reference(session).equals(reference))
                .forEach(sessions::end);
    }

    void endOthers(UUID accountId, String currentId) {
        sessions.endOthers(accountId, currentId);
    }

    private OwnSession inWords(Session session, String currentId) {
        SessionOrigin origin = SessionOrigin.of(session);
        String device = messages.text(
                "own.session.device", messages.text("own.device." + origin.device()),
                messages.text("own.browser." + origin.browser()));
        return new OwnSession(
                reference(session), device, origin.address(), dates.minute(session.getLastAccessedTime()),
                session.getId().equals(currentId));
    }

    /** A digest of the id, which is random and so cannot be found from it. */
    private static String reference(Session session) {
        return TextDigest.of(session.getId());
    }
}

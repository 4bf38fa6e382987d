package org.huiji.web.command;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Receipt;
import org.springframework.stereotype.Component;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/** What this session stored last, so that the next page can wait until its read model shows it (decision 24). */
@Component
public class LastStored {

    private static final String ATTRIBUTE = "lastStored";

    /** The last event that this session stored. */
    public record Position(UUID applicationId, long sequence) {}

    /** Empty in a session that stored nothing yet, and outside of a request. */
    public Optional<Position> find() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes)) {
            return Optional.empty();
        }
        HttpSession session = attributes.getRequest().getSession(false);
        Object text = session == null ? null : session.getAttribute(ATTRIBUTE);
        return Optional.ofNullable(text).map(Object::toString).map(LastStored::parsed);
    }

    void remember(Receipt receipt) {
        if (RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes attributes) {
            HttpServletRequest request = attributes.getRequest();
            request.getSession().setAttribute(ATTRIBUTE, receipt.applicationId() + "/" + receipt.sequence());
        }
    }

    private static Position parsed(String text) {
        int slash = text.indexOf('/');
        return new Position(UUID.fromString(text.substring(0, slash)), Long.parseLong(text.substring(slash + 1)));
    }
}

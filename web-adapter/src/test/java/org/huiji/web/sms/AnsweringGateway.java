package org.huiji.web.sms;

import java.util.UUID;

/** A gateway that is a lambda: what it says when a message is handed in. Asked later it knows of nothing. */
@FunctionalInterface
public interface AnsweringGateway extends SmsGateway {

    @Override
    default boolean isAvailable() {
        return true;
    }

    @Override
    default Outcome ask(UUID messageId) {
        return Outcome.UNKNOWN;
    }
}

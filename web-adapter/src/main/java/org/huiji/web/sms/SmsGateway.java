package org.huiji.web.sms;

import java.util.UUID;

/** Sends text messages to phones; what is behind it is chosen by the setting {@code huiji.sms}. */
public interface SmsGateway {

    /** What is known of a message. */
    enum Outcome {
        /** The gateway has it and will send it. */
        ACCEPTED,
        /** The phone has it. */
        DELIVERED,
        /** The gateway will never send it, however often it is asked. */
        REFUSED,
        /** The gateway did not take it; later it may. */
        NOT_TAKEN,
        /** Nobody can say whether the gateway took it; it may be handed in again under the same id only. */
        UNKNOWN
    }

    /** Whether messages can be sent at all; with {@code huiji.sms=none} staff issue codes in person. */
    boolean isAvailable();

    /**
     * Hands a message in.
     *
     * @param messageId by which the gateway knows a message that comes again, and sends it once
     */
    Outcome send(UUID messageId, String mobileNumber, String text);

    /** What became of a message that was accepted. */
    Outcome ask(UUID messageId);
}

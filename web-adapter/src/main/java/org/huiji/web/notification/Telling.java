package org.huiji.web.notification;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.huiji.web.sms.SmsGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Makes the messages of an occasion: always one to be read in the pages, and one to the phone where that is of use. */
@Component
class Telling {

    /** What is older is read in the pages only: nobody is woken for what was parked or caught up with much later. */
    static final Duration WORTH_A_TEXT = Duration.ofDays(3);

    private final ApplicantMessages messages;
    private final TextMessages textMessages;
    private final SmsGateway gateway;
    private final Clock clock;
    private final InstantSource realTime;

    Telling(
            ApplicantMessages messages,
            TextMessages textMessages,
            SmsGateway gateway,
            Clock clock,
            @Qualifier("realTime") InstantSource realTime) {
        this.messages = messages;
        this.textMessages = textMessages;
        this.gateway = gateway;
        this.clock = clock;
        this.realTime = realTime;
    }

    /** Both or neither; an occasion that was told before stays as it is. */
    @Transactional
    public void tell(Occasion occasion) {
        messages.add(occasion);
        Instant worth = clock.instant().minus(WORTH_A_TEXT);
        if (gateway.isAvailable() && occasion.happenedAt().isAfter(worth)) {
            textMessages.add(occasion, realTime.instant());
        }
    }
}

package org.huiji.web.notification;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.Predicate;
import org.huiji.web.notification.TextMessages.Held;
import org.huiji.web.notification.TextMessages.State;
import org.huiji.web.sms.SmsGateway;
import org.huiji.web.sms.SmsGateway.Outcome;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sends what waits in the outbox, one message at a time and none at night. What failed or is uncertain comes again under
 * the same id after a growing pause, and is given up after the last.
 */
final class TextMessageSender {

    /** The pauses between attempts; after them a message has failed. */
    static final List<Duration> PAUSES = List.of(Duration.ofMinutes(1), Duration.ofMinutes(3), Duration.ofMinutes(10),
            Duration.ofMinutes(30), Duration.ofHours(1), Duration.ofHours(3), Duration.ofHours(6));

    /** The pauses after which a gateway is asked whether the phone got it; after them nobody will know. */
    static final List<Duration> ASKED_AFTER = List.of(Duration.ofMinutes(2), Duration.ofMinutes(30),
            Duration.ofHours(4), Duration.ofHours(24));

    static final int MOST_AT_ONCE = 200;

    private static final Logger LOG = LoggerFactory.getLogger(TextMessageSender.class);

    private final TextMessages outbox;
    private final MessageTexts texts;
    private final SmsGateway gateway;
    private final Function<UUID, Optional<String>> mobileNumbers;
    private final Predicate<Held> stillTrue;
    private final InstantSource realTime;
    private final String siteAddress;

    TextMessageSender(
            TextMessages outbox,
            MessageTexts texts,
            SmsGateway gateway,
            Function<UUID, Optional<String>> mobileNumbers,
            Predicate<Held> stillTrue,
            InstantSource realTime,
            String siteAddress) {
        this.outbox = outbox;
        this.texts = texts;
        this.gateway = gateway;
        this.mobileNumbers = mobileNumbers;
        this.stillTrue = stillTrue;
        this.realTime = realTime;
        this.siteAddress = siteAddress;
    }

    /** Works on all that is due; the number of rows worked on. */
    int sendDue() {
        int done = 0;
        while (done < MOST_AT_ONCE && gateway.isAvailable() && SendingHours.isOpen(realTime.instant())) {
            Optional<Held> next = outbox.take(realTime.instant());
            if (next.isEmpty()) {
                break;
            }
            work(next.get());
            done++;
        }
        return done;
    }

    private void work(Held held) {
        if (held.state() == State.SENT) {
            follow(held);
        } else if (held.attempts() > PAUSES.size() + 1) {
            outbox.ended(held, State.FAILED, "GIVEN_UP", realTime.instant());
        } else {
            send(held);
        }
    }

    private void send(Held held) {
        Optional<String> mobileNumber = mobileNumbers.apply(held.accountId());
        if (mobileNumber.isEmpty()) {
            outbox.ended(held, State.LAPSED, "NO_PHONE", realTime.instant());
        } else if (!stillTrue.test(held)) {
            outbox.ended(held, State.LAPSED, "NO_LONGER_TRUE", realTime.instant());
        } else {
            note(held, handIn(held, mobileNumber.get()));
        }
    }

    private Outcome handIn(Held held, String mobileNumber) {
        Map<String, String> parameters = new HashMap<>(held.parameters());
        parameters.put("site", siteAddress);
        String body = texts.body(held.kind(), MessageChannel.SMS, held.textVersion());
        try {
            return gateway.send(held.id(), mobileNumber, MessageTexts.filled(body, parameters));
        } catch (RuntimeException failed) {
            LOG.error("Text message {} met {}", held.id(), failed.getClass().getName());
            return Outcome.UNKNOWN;
        }
    }

    private void note(Held held, Outcome outcome) {
        Instant now = realTime.instant();
        switch (outcome) {
            case ACCEPTED -> outbox.sent(held, now, now.plus(ASKED_AFTER.getFirst()));
            case DELIVERED -> outbox.ended(held, State.DELIVERED, outcome.name(), now);
            case REFUSED -> outbox.ended(held, State.FAILED, outcome.name(), now);
            case NOT_TAKEN, UNKNOWN -> tryAgain(held, outcome, now);
        }
    }

    private void tryAgain(Held held, Outcome outcome, Instant now) {
        if (held.attempts() > PAUSES.size()) {
            outbox.ended(held, State.FAILED, outcome.name(), now);
            LOG.error("Text message {} was given up: {}", held.id(), outcome);
        } else {
            outbox.keep(held, outcome.name(), now.plus(PAUSES.get(held.attempts() - 1)));
        }
    }

    private void follow(Held held) {
        Outcome outcome = gateway.ask(held.id());
        Instant now = realTime.instant();
        switch (outcome) {
            case DELIVERED -> outbox.ended(held, State.DELIVERED, outcome.name(), now);
            case REFUSED -> outbox.ended(held, State.FAILED, "UNDELIVERED", now);
            case ACCEPTED, NOT_TAKEN, UNKNOWN -> outbox.keep(held, "ACCEPTED",
                    held.attempts() < ASKED_AFTER.size() ? now.plus(ASKED_AFTER.get(held.attempts())) : null);
        }
    }
}

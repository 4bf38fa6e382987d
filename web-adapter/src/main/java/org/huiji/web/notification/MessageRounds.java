package org.huiji.web.notification;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.annotation.Lazy;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;

/** Looks every few seconds whether there is something to send or to remind of; every node does, and leases keep them apart. */
@Component
@Lazy(false)
class MessageRounds {

    private static final Logger LOG = LoggerFactory.getLogger(MessageRounds.class);

    private final TextMessageSender sender;
    private final RestReminders reminders;

    MessageRounds(TextMessageSender sender, RestReminders reminders) {
        this.sender = sender;
        this.reminders = reminders;
    }

    @Scheduled(initialDelayString = "${huiji.messages.pause:5s}", fixedDelayString = "${huiji.messages.pause:5s}")
    void send() {
        guarded("sending text messages", sender::sendDue);
    }

    @Scheduled(initialDelayString = "${huiji.messages.pause:5s}", fixedDelayString = "${huiji.messages.pause:5s}")
    void remind() {
        guarded("reminding of returned applications", reminders::lookOnceADay);
    }

    /** The next round tries again; what failed is said without its message, which may quote what is personal. */
    private static void guarded(String work, Runnable round) {
        try {
            round.run();
        } catch (RuntimeException failed) {
            LOG.error("{} failed with {}", work, failed.getClass().getName());
        }
    }
}

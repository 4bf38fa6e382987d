package org.huiji.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiji.web.sms.AnsweringGateway;
import org.huiji.web.sms.SmsGateway;
import org.huiji.web.sms.SmsGateway.Outcome;
import org.junit.jupiter.api.Test;

/** What becomes of a text message by day and night, on good days and bad ones. */
class TextMessageSenderTest {

    /** Ten in the morning in Shenyang. */
    private static final Instant MORNING = Instant.parse("2026-08-06T02:00:00Z");
    private static final String PHONE = "13900000711";
    private static final UUID APPLICATION = new UUID(1, 1);

    private final Outbox outbox = new Outbox();
    private final ConcurrentLinkedQueue<String> received = new ConcurrentLinkedQueue<>();
    private final ConcurrentLinkedQueue<UUID> keys = new ConcurrentLinkedQueue<>();
    private final Deque<Outcome> answers = new ArrayDeque<>();
    private final List<UUID> asked = new ArrayList<>();
    private Instant now = MORNING;
    private Optional<String> phone = Optional.of(PHONE);
    private boolean stillTrue = true;

    private final SmsGateway gateway = new SmsGateway() {
        @Override
        public boolean isAvailable() {
            return true;
        }

        @Override
        public Outcome send(UUID messageId, String mobileNumber, String text) {
            keys.add(messageId);
            received.add(mobileNumber + " " + text);
            return answers.isEmpty() ? Outcome.ACCEPTED : answers.poll();
        }

        @Override
        public Outcome ask(UUID messageId) {
            asked.add(messageId);
            return answers.isEmpty() ? Outcome.DELIVERED : answers.poll();
        }
    };

    private final TextMessageSender sender = sender(gateway);

    @Test
    void itGoesToTheProvedPhoneAndNamesTheSiteOnly() {
        add(MessageKind.RETURNED, "event/7");
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(received).containsExactly(PHONE + " 您的会计人员信息申报需要补正,共3处,请登录 https://huiji.example 查看并修改。");
        assertThat(outbox.only()).containsEntry("state", "SENT").containsEntry("id", keys.peek());
        assertThat(sender.sendDue()).isZero();
    }

    @Test
    void anOccasionThatIsComeUponTwiceIsSentOnce() {
        add(MessageKind.RETURNED, "event/7");
        add(MessageKind.RETURNED, "event/7");
        assertThat(sender.sendDue()).isEqualTo(1);
        add(MessageKind.RETURNED, "event/7");
        assertThat(sender.sendDue()).isZero();
        assertThat(received).hasSize(1);
    }

    @Test
    void atNightItWaitsForTheMorning() {
        now = Instant.parse("2026-08-06T12:00:00Z"); // eight in the evening
        add(MessageKind.APPROVED, "event/9");
        assertThat(sender.sendDue()).isZero();
        now = Instant.parse("2026-08-06T23:59:59Z");
        assertThat(sender.sendDue()).isZero();
        now = Instant.parse("2026-08-07T00:00:00Z"); // eight in the morning
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(outbox.only()).containsEntry("attempts", 0);
    }

    @Test
    void inTheLastSecondOfTheDayItStillGoes() {
        now = Instant.parse("2026-08-06T11:59:59Z");
        add(MessageKind.APPROVED, "event/9");
        assertThat(sender.sendDue()).isEqualTo(1);
    }

    @Test
    void whatIsNotTakenOrUncertainComesAgainUnderTheSameIdAfterAGrowingPause() {
        add(MessageKind.APPROVED, "event/9");
        answers.addAll(List.of(Outcome.NOT_TAKEN, Outcome.UNKNOWN));
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("WAITING NOT_TAKEN");
        now = now.plus(Duration.ofSeconds(59));
        assertThat(sender.sendDue()).isZero();
        now = now.plusSeconds(1);
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("WAITING UNKNOWN");
        now = now.plus(Duration.ofMinutes(3));
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("SENT ACCEPTED");
        assertThat(keys).hasSize(3);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    @Test
    void afterTheLastPauseItHasFailed() {
        add(MessageKind.APPROVED, "event/9");
        int tries = 0;
        do {
            answers.add(Outcome.NOT_TAKEN);
            tries += sender.sendDue();
            now = now.plus(Duration.ofHours(24));
        } while (outbox.standing().equals(List.of("WAITING NOT_TAKEN")));
        assertThat(tries).isEqualTo(TextMessageSender.PAUSES.size() + 1);
        assertThat(outbox.standing()).containsExactly("FAILED NOT_TAKEN");
        assertThat(outbox.only()).containsEntry("next_at", null).doesNotContainEntry("ended_at", null);
    }

    @Test
    void whatIsRefusedIsNotTriedAgain() {
        add(MessageKind.APPROVED, "event/9");
        answers.add(Outcome.REFUSED);
        sender.sendDue();
        now = now.plus(Duration.ofDays(1));
        assertThat(sender.sendDue()).isZero();
        assertThat(outbox.standing()).containsExactly("FAILED REFUSED");
    }

    @Test
    void aGatewayThatBreaksIsAnUncertainOne() {
        add(MessageKind.APPROVED, "event/9");
        AnsweringGateway broken = (id, mobileNumber, text) -> {
            throw new IllegalStateException(mobileNumber);
        };
        sender(broken).sendDue();
        assertThat(outbox.standing()).containsExactly("WAITING UNKNOWN");
    }

    @Test
    void aNodeThatDiesBetweenSendingAndNotingIsTakenOverUnderTheSameId() {
        add(MessageKind.APPROVED, "event/9");
        AnsweringGateway last = (id, mobileNumber, text) -> {
            keys.add(id);
            throw new Killed();
        };
        assertThatThrownBy(() -> sender(last).sendDue()).isInstanceOf(Killed.class);
        assertThat(sender.sendDue()).as("held by the dead node").isZero();
        now = now.plus(TextMessages.LEASE);
        assertThat(sender.sendDue()).isEqualTo(1);
        assertThat(outbox.standing()).containsExactly("SENT ACCEPTED");
        assertThat(keys).hasSize(2);
        assertThat(keys.stream().distinct()).hasSize(1);
    }

    /** The end of a process, which nothing catches. */
    private static final class Killed extends Error {}

    @Test
    void aNodeThatWasOnlySlowChangesNothingAnyMore() {
        add(MessageKind.APPROVED, "event/9");
        TextMessages.Held slow = outbox.textMessages().take(now).orElseThrow();
        now = now.plus(TextMessages.LEASE);
        sender.sendDue();
        outbox.textMessages().ended(slow, TextMessages.State.FAILED, "LATE", now);
        outbox.textMessages().keep(slow, "LATE", now);
        outbox.textMessages().sent(slow, now, now);
        assertThat(outbox.standing()).containsExactly("SENT ACCEPTED");
        assertThat(sender.sendDue()).isZero();
    }

    @Test
    void nodesSideBySideSendEachMessageOnce() throws Exception {
        int count = 40;
        for (int i = 0; i < count; i++) {
            outbox.textMessages().add(Outbox.occasion(new UUID(2, i), MessageKind.APPROVED, "event/9", now), now);
        }
        try (ExecutorService nodes = Executors.newFixedThreadPool(4)) {
            List<Callable<Integer>> work = List.of(sender::sendDue, sender::sendDue, sender::sendDue, sender::sendDue);
            int sent = 0;
            for (Future<Integer> node : nodes.invokeAll(work)) {
                sent += node.get();
            }
            assertThat(sent).isEqualTo(count);
        }
        assertThat(keys).hasSize(count).doesNotHaveDuplicates();
    }

    @Test
    void anApplicationsMessagesGoOutInTheirOrder() {
        add(MessageKind.RETURNED, "event/7");
        add(MessageKind.RECALLED, "event/8");
        answers.add(Outcome.NOT_TAKEN);
        assertThat(sender.sendDue()).isEqualTo(1);
        now = now.plus(Duration.ofMinutes(1));
        assertThat(sender.sendDue()).isEqualTo(2);
        assertThat(received).hasSize(3);
        assertThat(List.copyOf(received).getLast()).contains("目前不需要修改");
    }

    @Test
    void withoutAPhoneItLapses() {
        add(MessageKind.APPROVED, "event/9");
        phone = Optional.empty();
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("LAPSED NO_PHONE");
        assertThat(received).isEmpty();
    }

    @Test
    void whatIsNoLongerTrueLapses() {
        add(MessageKind.RESTING, "resting/1/30");
        stillTrue = false;
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("LAPSED NO_LONGER_TRUE");
        assertThat(received).isEmpty();
    }

    @Test
    void laterTheGatewayIsAskedWhetherThePhoneGotIt() {
        add(MessageKind.APPROVED, "event/9");
        sender.sendDue();
        now = now.plus(TextMessageSender.ASKED_AFTER.getFirst());
        answers.add(Outcome.ACCEPTED);
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("SENT ACCEPTED");
        now = now.plus(TextMessageSender.ASKED_AFTER.get(1));
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("DELIVERED DELIVERED");
        assertThat(asked).hasSize(2);
        assertThat(received).hasSize(1);
        now = now.plus(Duration.ofDays(2));
        assertThat(sender.sendDue()).isZero();
    }

    @Test
    void whatNeverReachedThePhoneIsAFailure() {
        add(MessageKind.APPROVED, "event/9");
        sender.sendDue();
        now = now.plus(TextMessageSender.ASKED_AFTER.getFirst());
        answers.add(Outcome.REFUSED);
        sender.sendDue();
        assertThat(outbox.standing()).containsExactly("FAILED UNDELIVERED");
    }

    @Test
    void afterADayNobodyAsksAnyMore() {
        add(MessageKind.APPROVED, "event/9");
        sender.sendDue();
        for (int i = 0; i < TextMessageSender.ASKED_AFTER.size() + 2; i++) {
            now = now.plus(Duration.ofDays(1));
            answers.add(Outcome.UNKNOWN);
            sender.sendDue();
        }
        assertThat(asked).hasSize(TextMessageSender.ASKED_AFTER.size());
        assertThat(outbox.standing()).containsExactly("SENT ACCEPTED");
    }

    private void add(MessageKind kind, String name) {
        outbox.textMessages().add(Outbox.occasion(APPLICATION, kind, name, now), now);
    }

    private TextMessageSender sender(SmsGateway through) {
        return new TextMessageSender(outbox.textMessages(), outbox.texts(), through, account -> phone,
                held -> stillTrue, () -> now, "https://huiji.example");
    }
}

package org.huiji.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.FreshIds;
import org.huiji.web.account.SmsCodes.Purpose;
import org.huiji.web.account.SmsCodes.Sending;
import org.huiji.web.presentation.Messages;
import org.huiji.web.sms.AnsweringGateway;
import org.huiji.web.sms.SmsGateway;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.springframework.transaction.support.TransactionTemplate;

@RunningProduct
class SmsCodesTest {

    private static int lastNumber;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private BlindIndex blindIndex;

    @Autowired
    private FreshIds freshIds;

    @Autowired
    private Messages messages;

    @Autowired
    private TransactionTemplate transaction;

    private SmsGateway.Outcome outcome = SmsGateway.Outcome.ACCEPTED;
    private final List<String> sent = new ArrayList<>();
    private Instant now = Instant.parse("2026-08-06T02:00:00Z");
    private String mobile = "";
    private SmsCodes codes;

    @BeforeEach
    void takeANumberOfItsOwn() {
        lastNumber++;
        mobile = "139%08d".formatted(lastNumber);
        codes = codes((id, mobileNumber, text) -> {
            sent.add(text.replaceAll(".*?(\\d{6}).*", "$1"));
            return outcome;
        });
    }

    private SmsCodes codes(AnsweringGateway gateway) {
        return new SmsCodes(jdbc, blindIndex, freshIds, () -> now, gateway, messages, transaction);
    }

    @Test
    void aCodeIsUsedOnce() {
        assertThat(send()).isEqualTo(Sending.SENT);
        assertThat(use(sent.getLast())).isTrue();
        assertThat(use(sent.getLast())).isFalse();
    }

    @Test
    void aCodeOfWhichNobodyCanSayWhetherItWasSentIsGood() {
        outcome = SmsGateway.Outcome.UNKNOWN;
        assertThat(send()).isEqualTo(Sending.SENT);
        assertThat(use(sent.getLast())).isTrue();
    }

    @Test
    void aGatewayThatDoesNotTakeItIsSaidSoAndCountsLikeAnyOther() {
        outcome = SmsGateway.Outcome.NOT_TAKEN;
        assertThat(send()).isEqualTo(Sending.NOT_TAKEN);
        assertThat(send()).isEqualTo(Sending.TOO_SOON);
        assertThat(sent).hasSize(1);
    }

    @Test
    void nothingIsHeldWhileTheGatewayAnswers() {
        List<Boolean> inTransaction = new ArrayList<>();
        SmsCodes watched = codes((id, mobileNumber, text) -> {
            inTransaction.add(TransactionSynchronizationManager.isActualTransactionActive());
            return SmsGateway.Outcome.ACCEPTED;
        });
        assertThat(watched.send(Purpose.REGISTER, mobile, "198.51.100.0")).isEqualTo(Sending.SENT);
        assertThat(inTransaction).containsExactly(false);
    }

    @Test
    void aCodeOfOnePurposeProvesNothingForAnother() {
        send();
        Boolean proved = transaction.execute(status -> codes.use(Purpose.RESET_PASSWORD, mobile, sent.getLast()));
        assertThat(proved).isFalse();
    }

    @Test
    void aCodeEndsAfterFiveMinutes() {
        send();
        now = now.plus(Duration.ofMinutes(5));
        assertThat(use(sent.getLast())).isFalse();
    }

    @Test
    void afterFiveWrongTriesTheRightCodeIsOfNoUse() {
        send();
        for (int i = 0; i < SmsCodes.TRIES; i++) {
            assertThat(use("wrong!")).isFalse();
        }
        assertThat(use(sent.getLast())).isFalse();
    }

    @Test
    void oneAMinuteAndTenADayToANumber() {
        assertThat(send()).isEqualTo(Sending.SENT);
        assertThat(send()).isEqualTo(Sending.TOO_SOON);
        for (int i = 1; i < SmsCodes.A_DAY_TO_A_NUMBER; i++) {
            now = now.plusSeconds(61);
            assertThat(send()).isEqualTo(Sending.SENT);
        }
        now = now.plusSeconds(61);
        assertThat(send()).isEqualTo(Sending.TOO_MANY_TODAY);
        now = now.plus(Duration.ofDays(1));
        assertThat(send()).isEqualTo(Sending.SENT);
    }

    @Test
    void thirtyAnHourFromAnAddress() {
        String address = "192.0.2." + lastNumber;
        for (int i = 0; i < SmsCodes.AN_HOUR_FROM_AN_ADDRESS; i++) {
            assertThat(send("13700%06d".formatted(lastNumber * 100 + i), address)).isEqualTo(Sending.SENT);
        }
        assertThat(send(mobile, address)).isEqualTo(Sending.TOO_MANY_FROM_ADDRESS);
    }

    @Test
    void usedAtTheSameMomentItProvesOnlyOne() throws Exception {
        send();
        String code = sent.getLast();
        try (ExecutorService pool = Executors.newFixedThreadPool(4)) {
            List<Callable<Boolean>> tries = List.of(() -> use(code), () -> use(code), () -> use(code), () -> use(code));
            int proved = 0;
            for (Future<Boolean> outcome : pool.invokeAll(tries)) {
                proved += outcome.get() ? 1 : 0;
            }
            assertThat(proved).isEqualTo(1);
        }
    }

    private Sending send() {
        return send(mobile, "198.51.100." + lastNumber);
    }

    private Sending send(String to, String address) {
        return java.util.Objects.requireNonNull(
                transaction.execute(status -> codes.send(Purpose.REGISTER, to, address)));
    }

    private boolean use(String code) {
        return Boolean.TRUE.equals(transaction.execute(status -> codes.use(Purpose.REGISTER, mobile, code)));
    }
}

package org.huiji.web.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@RunningProduct
class SignInGuardTest {

    private static int lastSubject;

    @Autowired
    private JdbcClient jdbc;

    private Instant now = Instant.parse("2026-08-06T02:00:00Z");
    private String subject = "";
    private SignInGuard guard;

    @BeforeEach
    void takeASubjectOfItsOwn() {
        lastSubject++;
        subject = "guarded-" + lastSubject;
        guard = new SignInGuard(jdbc, () -> now);
    }

    @Test
    void twoFailuresAreFreeThenTheWaitGrows() {
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isZero();
        Duration third = guard.take(subject);
        assertThat(third).isPositive().isLessThan(Duration.ofMinutes(1));
        now = now.plus(third);
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isGreaterThan(third);
    }

    @Test
    void theTenthFailureLocksForAQuarterOfAnHour() {
        for (int i = 0; i < SignInGuard.LOCKING_FAILURES; i++) {
            assertThat(guard.take(subject)).isZero();
            now = now.plus(Duration.ofMinutes(5));
        }
        assertThat(guard.take(subject)).isGreaterThan(Duration.ofMinutes(9)).isLessThan(SignInGuard.LOCK);
        now = now.plus(Duration.ofMinutes(10)).plusSeconds(1);
        assertThat(guard.take(subject)).isZero();
    }

    @Test
    void waitingOutsideOfTheLockDoesNotProlongIt() {
        for (int i = 0; i < SignInGuard.LOCKING_FAILURES; i++) {
            guard.take(subject);
            now = now.plus(Duration.ofMinutes(5));
        }
        Duration first = guard.take(subject);
        assertThat(guard.take(subject)).isEqualTo(first);
    }

    @Test
    void aSuccessForgetsTheFailures() {
        guard.take(subject);
        guard.take(subject);
        guard.succeeded(subject);
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isZero();
    }

    @Test
    void anHourWithoutAFailureForgetsThemToo() {
        for (int i = 0; i < 3; i++) {
            guard.take(subject);
        }
        now = now.plus(Duration.ofHours(1)).plusSeconds(1);
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isZero();
        assertThat(guard.take(subject)).isZero();
    }

    @Test
    void anAddressIsSlowedDownAndNeverLocked() {
        Duration wait = Duration.ZERO;
        for (int i = 0; i < 40; i++) {
            wait = guard.takeFrom(subject);
        }
        assertThat(wait).isPositive().isLessThanOrEqualTo(Duration.ofSeconds(5));
        now = now.plusSeconds(3);
        assertThat(guard.takeFrom(subject)).isZero();
    }
}

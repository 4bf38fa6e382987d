package org.huiji.web.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Slows guessing down: from the third failure in a row each next try has to wait longer, the tenth locks for a quarter of
 * an hour. Counted for what was typed as the number, whether or not an account stands behind it, so that it tells nothing.
 * Addresses are shared by whole offices and get a short delay only, never a lock (decision 55).
 */
@Component
public class SignInGuard {

    static final int FREE_FAILURES = 2;
    static final int LOCKING_FAILURES = 10;
    static final Duration LOCK = Duration.ofMinutes(15);

    private static final int FREE_FAILURES_OF_ADDRESS = 30;
    private static final Duration DELAY_OF_ADDRESS = Duration.ofSeconds(2);
    /** After this time without a failure counting begins anew. */
    private static final Duration MEMORY = Duration.ofHours(1);

    private final JdbcClient jdbc;
    private final InstantSource realTime;

    SignInGuard(JdbcClient jdbc, @Qualifier("realTime") InstantSource realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /**
     * Takes the next try. It counts as failed until {@link #succeeded}, so that tries side by side get no advantage.
     *
     * @return how long to wait instead, zero when the try may be made
     */
    public Duration take(String subject) {
        Instant now = realTime.instant();
        boolean taken = jdbc.sql("""
                INSERT INTO service.sign_in_attempt AS a (subject, failures, failed_at, next_at)
                VALUES (:subject, 1, :now, :now)
                ON CONFLICT (subject) DO UPDATE
                SET failures = CASE WHEN a.failed_at < :forgotten THEN 1 ELSE a.failures + 1 END,
                    failed_at = :now,
                    next_at = CASE WHEN a.failed_at < :forgotten OR a.failures + 1 <= :free THEN :now::timestamptz
                                   WHEN a.failures + 1 >= :locking THEN :lockedUntil
                                   ELSE :now::timestamptz + make_interval(secs => power(2, a.failures - :free)) END
                WHERE a.next_at <= :now
                """)
                .param("subject", subject)
                .param("now", Timestamp.from(now))
                .param("forgotten", Timestamp.from(now.minus(MEMORY)))
                .param("free", FREE_FAILURES)
                .param("locking", LOCKING_FAILURES)
                .param("lockedUntil", Timestamp.from(now.plus(LOCK)))
                .update() == 1;
        return taken ? Duration.ZERO : waitOf(subject, now);
    }

    /** Takes the next try of a subject from an address, which both count; the longer of the two waits. */
    public Duration take(String subject, String address) {
        Duration ofSubject = take(subject);
        Duration ofAddress = takeFrom(address);
        return ofSubject.compareTo(ofAddress) >= 0 ? ofSubject : ofAddress;
    }

    /** A short delay once very many failures came from an address. */
    Duration takeFrom(String address) {
        Instant now = realTime.instant();
        int failures = jdbc.sql("""
                INSERT INTO service.sign_in_attempt AS a (subject, failures, failed_at, next_at)
                VALUES (:subject, 1, :now, :now)
                ON CONFLICT (subject) DO UPDATE
                SET failures = CASE WHEN a.failed_at < :recently THEN 1 ELSE a.failures + 1 END, failed_at = :now
                RETURNING failures
                """)
                .param("subject", "address/" + address)
                .param("now", Timestamp.from(now))
                .param("recently", Timestamp.from(now.minus(DELAY_OF_ADDRESS)))
                .query(Integer.class)
                .single();
        return failures > FREE_FAILURES_OF_ADDRESS ? DELAY_OF_ADDRESS : Duration.ZERO;
    }

    /** Forgets the failures of a subject. */
    public void succeeded(String subject) {
        jdbc.sql("DELETE FROM service.sign_in_attempt WHERE subject = :subject")
                .param("subject", subject)
                .update();
    }

    private Duration waitOf(String subject, Instant now) {
        return jdbc.sql("SELECT next_at FROM service.sign_in_attempt WHERE subject = :subject")
                .param("subject", subject)
                .query((row, number) -> row.getTimestamp("next_at").toInstant())
                .optional()
                .map(next -> Duration.between(now, next))
                .filter(wait -> !wait.isNegative())
                .orElse(Duration.ZERO)
                .plusSeconds(1);
    }
}

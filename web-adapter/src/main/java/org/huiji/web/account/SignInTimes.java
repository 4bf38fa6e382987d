package org.huiji.web.account;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** When an account was signed in to; the time before this one is what shows its owner a stranger's visit. */
@Component
public class SignInTimes {

    private final JdbcClient jdbc;
    private final InstantSource realTime;

    SignInTimes(JdbcClient jdbc, @Qualifier("realTime") InstantSource realTime) {
        this.jdbc = jdbc;
        this.realTime = realTime;
    }

    /** Remembers that the account is signed in to now. */
    public void signedIn(UUID accountId) {
        jdbc.sql("""
                UPDATE service.account
                SET previous_signed_in_at = last_signed_in_at, last_signed_in_at = :now WHERE id = :id
                """)
                .param("now", Timestamp.from(realTime.instant()))
                .param("id", accountId)
                .update();
    }

    /** The time before the last one; empty while there was but one. */
    public Optional<Instant> before(UUID accountId) {
        return jdbc.sql("""
                SELECT previous_signed_in_at FROM service.account
                WHERE id = :id AND previous_signed_in_at IS NOT NULL
                """)
                .param("id", accountId)
                .query((row, number) -> row.getTimestamp("previous_signed_in_at").toInstant())
                .optional();
    }
}

package org.huiji.web.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.FreshIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Registrations whose phone is proved and that wait for their password. */
@Component
public class Registrations {

    private static final Duration WAITS = Duration.ofMinutes(30);

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SealedHolders holders;
    private final FreshIds freshIds;
    private final InstantSource realTime;

    Registrations(
            JdbcClient jdbc,
            Accounts accounts,
            SealedHolders holders,
            FreshIds freshIds,
            @Qualifier("realTime") InstantSource realTime) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.holders = holders;
        this.freshIds = freshIds;
        this.realTime = realTime;
    }

    /** One of them. */
    record Pending(UUID id, AccountHolder holder) {}

    /** Keeps a proved registration; its id becomes the account's. */
    UUID keep(AccountHolder holder, String consent) {
        UUID id = freshIds.next();
        keep(id, holder, consent);
        return id;
    }

    /** Keeps a registration under an id known before; proved again it waits anew. */
    public void keep(UUID id, AccountHolder holder, String consent) {
        jdbc.sql("""
                INSERT INTO service.registration
                    (id, identity_token, name_token, mobile_token, person, consent, proved_at)
                VALUES (:id, :identity, :name, :mobile, :person, CAST(:consent AS jsonb), :now)
                ON CONFLICT (id) DO UPDATE
                SET name_token = excluded.name_token, mobile_token = excluded.mobile_token, person = excluded.person,
                    consent = excluded.consent, proved_at = excluded.proved_at
                """)
                .param("id", id)
                .param("identity", accounts.identityToken(holder.identityNumber()))
                .param("name", accounts.nameToken(holder.applicantName()))
                .param("mobile", accounts.mobileToken(holder.mobileNumber()))
                .param("person", holders.seal(id, holder))
                .param("consent", consent)
                .param("now", Timestamp.from(realTime.instant()))
                .update();
    }

    /** The registration while it still waits. */
    Optional<Pending> find(UUID id) {
        return jdbc.sql("SELECT person FROM service.registration WHERE id = :id AND proved_at > :oldest")
                .param("id", id)
                .param("oldest", Timestamp.from(realTime.instant().minus(WAITS)))
                .query((row, number) -> row.getBytes("person"))
                .optional()
                .flatMap(sealed -> holders.open(id, sealed))
                .map(holder -> new Pending(id, holder));
    }

    void remove(UUID id) {
        jdbc.sql("DELETE FROM service.registration WHERE id = :id").param("id", id).update();
    }
}

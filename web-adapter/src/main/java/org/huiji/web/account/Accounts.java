package org.huiji.web.account;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The accounts of applicants: found by keyed tokens, opened with their own key. */
@Component
public class Accounts {

    /** For so long the former name is accepted too (decision 13). */
    private static final Duration FORMER_NAME_KEPT = Duration.ofDays(365);

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final SealedHolders holders;
    private final InstantSource realTime;

    Accounts(
            JdbcClient jdbc,
            BlindIndex blindIndex,
            SealedHolders holders,
            @Qualifier("realTime") InstantSource realTime) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.holders = holders;
        this.realTime = realTime;
    }

    /** What a sign-in is compared with; tokens and hash only. */
    public record Credentials(UUID accountId, String nameToken, @Nullable String formerNameToken, String passwordHash) {

        @Override
        public String toString() {
            return "Credentials[" + accountId + "]";
        }
    }

    /** The person behind the account; empty when there is none or its key was destroyed. */
    public Optional<AccountHolder> find(UUID accountId) {
        return jdbc.sql("SELECT person FROM service.account WHERE id = :id")
                .param("id", accountId)
                .query((row, number) -> row.getBytes("person"))
                .optional()
                .flatMap(sealed -> holders.open(accountId, sealed));
    }

    /** The credentials of the account registered with a number, given by its token. */
    public Optional<Credentials> credentials(String identityToken) {
        return jdbc.sql("""
                SELECT id, name_token, password_hash,
                       CASE WHEN former_name_until > :now THEN former_name_token END AS former_name_token
                FROM service.account WHERE identity_token = :token
                """)
                .param("token", identityToken)
                .param("now", Timestamp.from(realTime.instant()))
                .query((row, number) -> new Credentials(
                        row.getObject("id", UUID.class),
                        row.getString("name_token"),
                        row.getString("former_name_token"),
                        row.getString("password_hash")))
                .optional();
    }

    /** Whether a number is registered. */
    public boolean isRegistered(String identityNumber) {
        return credentials(identityToken(identityNumber)).isPresent();
    }

    /** The account of exactly this person: number, name (or the one before, within its year) and phone all fit. */
    Optional<UUID> matching(AccountHolder holder) {
        return jdbc.sql("""
                SELECT id FROM service.account
                WHERE identity_token = :identity AND mobile_token = :mobile
                  AND (name_token = :name OR former_name_token = :name AND former_name_until > :now)
                """)
                .param("now", Timestamp.from(realTime.instant()))
                .param("identity", identityToken(holder.identityNumber()))
                .param("name", nameToken(holder.applicantName()))
                .param("mobile", mobileToken(holder.mobileNumber()))
                .query(UUID.class)
                .optional();
    }

    /** Makes the account of a registration; false when the number was taken meanwhile. */
    boolean open(Registrations.Pending pending, String passwordHash) {
        return jdbc.sql("""
                INSERT INTO service.account
                    (id, identity_token, name_token, mobile_token, person, password_hash, consent, created_at)
                SELECT id, identity_token, name_token, mobile_token, person, :hash, consent, :now
                FROM service.registration WHERE id = :id
                ON CONFLICT (identity_token) DO NOTHING
                """)
                .param("id", pending.id())
                .param("hash", passwordHash)
                .param("now", Timestamp.from(realTime.instant()))
                .update() == 1;
    }

    /** The hash that a typed password is compared with; empty for an account that is not there. */
    public String passwordHash(UUID accountId) {
        return jdbc.sql("SELECT password_hash FROM service.account WHERE id = :id")
                .param("id", accountId)
                .query(String.class)
                .optional()
                .orElse("");
    }

    public void changePassword(UUID accountId, String passwordHash) {
        jdbc.sql("UPDATE service.account SET password_hash = :hash WHERE id = :id")
                .param("hash", passwordHash)
                .param("id", accountId)
                .update();
    }

    /** Takes over name and phone as saved with the personal information; the former name signs in for one year more. */
    public void change(UUID accountId, String applicantName, String mobileNumber) {
        find(accountId).ifPresent(former -> {
            AccountHolder changed = new AccountHolder(applicantName, former.identityNumber(), mobileNumber);
            if (!changed.equals(former)) {
                store(accountId, changed);
            }
        });
    }

    private void store(UUID accountId, AccountHolder changed) {
        jdbc.sql("""
                UPDATE service.account
                SET former_name_token = CASE WHEN name_token = :name THEN former_name_token ELSE name_token END,
                    former_name_until = CASE WHEN name_token = :name THEN former_name_until ELSE :until END,
                    name_token = :name, mobile_token = :mobile, person = :person
                WHERE id = :id
                """)
                .param("name", nameToken(changed.applicantName()))
                .param("mobile", mobileToken(changed.mobileNumber()))
                .param("person", holders.seal(accountId, changed))
                .param("until", Timestamp.from(realTime.instant().plus(FORMER_NAME_KEPT)))
                .param("id", accountId)
                .update();
    }

    public String identityToken(String identityNumber) {
        return blindIndex.token(Purpose.IDENTITY_NUMBER, identityNumber);
    }

    public String nameToken(String applicantName) {
        return blindIndex.token(Purpose.NAME, applicantName);
    }

    public String mobileToken(String mobileNumber) {
        return blindIndex.token(Purpose.MOBILE_NUMBER, mobileNumber);
    }
}

package org.huiji.web.account;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.BlindIndex.Purpose;
import org.huiji.application.port.FreshIds;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Profile;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Opens accounts for the sample people of demo mode, without a text message. */
@Component
@Profile("demo")
public class SampleAccounts {

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final SealedHolders holders;
    private final ConsentTexts consents;
    private final BlindIndex blindIndex;
    private final FreshIds ids;
    private final InstantSource realTime;
    private final PasswordEncoder encoder;

    SampleAccounts(JdbcClient jdbc, Accounts accounts, SealedHolders holders, ConsentTexts consents,
            BlindIndex blindIndex, FreshIds ids, @Qualifier("realTime") InstantSource realTime,
            PasswordEncoder encoder) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.holders = holders;
        this.consents = consents;
        this.blindIndex = blindIndex;
        this.ids = ids;
        this.realTime = realTime;
        this.encoder = encoder;
    }

    /** The hash that all sample accounts share: one is slow enough. */
    public String hash(String password) {
        return String.valueOf(encoder.encode(password));
    }

    /** The person's account, opened now if there is none. */
    public UUID open(AccountHolder holder, String passwordHash) {
        String identityToken = accounts.identityToken(holder.identityNumber());
        UUID accountId = ids.next();
        jdbc.sql("""
                INSERT INTO service.account
                    (id, identity_token, name_token, mobile_token, person, password_hash, consent, created_at)
                VALUES (:id, :identity, :name, :mobile, :person, :hash, CAST(:consent AS jsonb), :now)
                ON CONFLICT (identity_token) DO NOTHING
                """)
                .param("id", accountId)
                .param("identity", identityToken)
                .param("name", accounts.nameToken(holder.applicantName()))
                .param("mobile", blindIndex.token(Purpose.MOBILE_NUMBER, holder.mobileNumber()))
                .param("person", holders.seal(accountId, holder))
                .param("hash", passwordHash)
                .param("consent", consents.given())
                .param("now", Timestamp.from(realTime.instant()))
                .update();
        return accounts.credentials(identityToken).map(Accounts.Credentials::accountId).orElse(accountId);
    }
}

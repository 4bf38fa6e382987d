package org.huiji.web.erasure;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.web.account.AccountSessions;
import org.huiji.web.account.former.FormerHolders;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Takes an account away with all that is known by its number and phone. The account's own row goes last: whatever ends this
 * in the middle, the tokens by which the rest is found are still there for the next time.
 */
@Component
class AccountClosing {

    private final JdbcClient jdbc;
    private final AccountSessions sessions;
    private final FormerHolders formerHolders;
    private final PersonalDataVault vault;

    AccountClosing(JdbcClient jdbc, AccountSessions sessions, FormerHolders formerHolders, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.sessions = sessions;
        this.formerHolders = formerHolders;
        this.vault = vault;
    }

    /** By what else of a person is found. */
    private record Tokens(String identity, String mobile) {

        @Override
        public String toString() {
            return "Tokens[…]";
        }
    }

    /** Ends the sessions, removes the account, and forgets the former holder of the same number. */
    void close(UUID accountId) {
        sessions.endAll(accountId);
        tokens(accountId).ifPresent(tokens -> forget(accountId, tokens));
        formerHolders.forget(accountId);
        jdbc.sql("DELETE FROM service.account WHERE id = :id").param("id", accountId).update();
    }

    private Optional<Tokens> tokens(UUID accountId) {
        return jdbc.sql("SELECT identity_token, mobile_token FROM service.account WHERE id = :id")
                .param("id", accountId)
                .query((row, number) -> new Tokens(row.getString("identity_token"), row.getString("mobile_token")))
                .optional();
    }

    private void forget(UUID accountId, Tokens tokens) {
        jdbc.sql("SELECT id FROM service.registration WHERE identity_token = :token")
                .param("token", tokens.identity()).query((row, number) -> row.getObject("id", UUID.class)).list()
                .forEach(this::forgetRegistration);
        formerHolders.idOf(tokens.identity()).filter(id -> !id.equals(accountId)).ifPresent(id -> {
            vault.destroy(id);
            formerHolders.forget(id);
        });
        remove("service.sms_code", "mobile_token", tokens.mobile());
        remove("service.sign_in_attempt", "subject", tokens.identity());
        // what demo mode shows has the id that follows from the phone
        jdbc.sql("DELETE FROM service.shown_text_message WHERE subject = :subject")
                .param("subject", UUID.nameUUIDFromBytes(tokens.mobile().getBytes(StandardCharsets.US_ASCII))).update();
    }

    private void forgetRegistration(UUID id) {
        vault.destroy(id);
        jdbc.sql("DELETE FROM service.registration WHERE id = :id").param("id", id).update();
    }

    private void remove(String table, String column, String token) {
        jdbc.sql("DELETE FROM " + table + " WHERE " + column + " = :token").param("token", token).update();
    }
}

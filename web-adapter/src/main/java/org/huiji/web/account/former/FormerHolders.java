package org.huiji.web.account.former;

import java.sql.Timestamp;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/**
 * The holders of the former certificate: sealed each under a key of their own, found by keyed tokens. The id of a record
 * becomes the id of the account that is opened by it, so one key holds both and no table says who belongs to whom.
 */
@Component
public class FormerHolders {

    private static final String PURPOSE = "former-holder";

    private final JdbcClient jdbc;
    private final Accounts accounts;
    private final PersonalDataVault vault;
    private final FreshIds ids;
    private final InstantSource realTime;
    private final JsonMapper json;

    FormerHolders(
            JdbcClient jdbc,
            Accounts accounts,
            PersonalDataVault vault,
            FreshIds ids,
            @Qualifier("realTime") InstantSource realTime,
            JsonMapper json) {
        this.jdbc = jdbc;
        this.accounts = accounts;
        this.vault = vault;
        this.ids = ids;
        this.realTime = realTime;
        this.json = json;
    }

    /** What became of a record that was to be loaded. */
    public enum Loading {
        ADDED,
        CHANGED,
        UNCHANGED,
        /** The person has opened the account meanwhile, or was erased: what they say now counts. */
        LEFT_ALONE
    }

    /** A record and the id of the account to be. */
    record Found(UUID id, FormerHolder holder) {}

    /** A record as it lies there; {@code holder} is missing once its key was destroyed. */
    private record Stored(UUID id, @Nullable FormerHolder holder, boolean opened) {}

    /** Loads one record; the same one again changes nothing, a later one replaces it while nobody has used it. */
    public Loading add(FormerHolder holder) {
        String identityToken = accounts.identityToken(holder.identityNumber());
        Optional<Stored> stored = stored(identityToken);
        if (stored.isPresent()) {
            return replace(stored.get(), holder);
        }
        UUID id = ids.next();
        int added = jdbc.sql("""
                INSERT INTO service.former_holder (id, identity_token, name_token, mobile_token, known, loaded_at)
                VALUES (:id, :identity, :name, :mobile, :known, :now)
                ON CONFLICT (identity_token) DO NOTHING
                """)
                .param("identity", identityToken)
                .params(columns(id, holder))
                .update();
        // beside another load of the same person the first one stands, and this one is a second
        return added == 1
                ? Loading.ADDED
                : stored(identityToken).map(first -> replace(first, holder)).orElse(Loading.LEFT_ALONE);
    }

    /** The record of exactly this person, if there is a phone to ask; one question whatever of it does not fit. */
    Optional<Found> reachable(String applicantName, String identityNumber) {
        return jdbc.sql("""
                SELECT id, known FROM service.former_holder
                WHERE identity_token = :identity AND name_token = :name AND mobile_token IS NOT NULL
                """)
                .param("identity", accounts.identityToken(identityNumber))
                .param("name", accounts.nameToken(applicantName))
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return open(id, row.getBytes("known")).map(holder -> new Found(id, holder));
                })
                .optional()
                .flatMap(found -> found);
    }

    /** What was known in advance of the person behind an account; empty for who registered otherwise. */
    Optional<FormerHolder> of(UUID accountId) {
        return jdbc.sql("SELECT known FROM service.former_holder WHERE id = :id")
                .param("id", accountId)
                .query((row, number) -> open(accountId, row.getBytes("known")))
                .optional()
                .flatMap(found -> found);
    }

    /** The id of the record of a number, given by its token; also of one whose key was destroyed. */
    public Optional<UUID> idOf(String identityToken) {
        return stored(identityToken).map(Stored::id);
    }

    /** The person of a record, in the terms of an account. */
    public Optional<AccountHolder> holderOf(UUID id) {
        return of(id).map(holder -> new AccountHolder(
                holder.applicantName(), holder.identityNumber(), holder.mobileNumber()));
    }

    /** Keeps of a record whose key is destroyed its number's token alone, so that loading the person again changes nothing. */
    public void forget(UUID id) {
        jdbc.sql("UPDATE service.former_holder SET name_token = '', mobile_token = NULL WHERE id = :id").param("id", id)
                .update();
    }

    private Optional<Stored> stored(String identityToken) {
        return jdbc.sql("""
                SELECT f.id, f.known, EXISTS (SELECT 1 FROM service.account a WHERE a.id = f.id) AS opened
                FROM service.former_holder f WHERE f.identity_token = :identity
                """)
                .param("identity", identityToken)
                .query((row, number) -> {
                    UUID id = row.getObject("id", UUID.class);
                    return new Stored(id, open(id, row.getBytes("known")).orElse(null), row.getBoolean("opened"));
                })
                .optional();
    }

    private Loading replace(Stored stored, FormerHolder holder) {
        if (stored.opened() || stored.holder() == null) {
            return Loading.LEFT_ALONE;
        }
        if (stored.holder().equals(holder)) {
            return Loading.UNCHANGED;
        }
        int changed = jdbc.sql("""
                UPDATE service.former_holder f
                SET name_token = :name, mobile_token = :mobile, known = :known, loaded_at = :now
                WHERE f.id = :id AND NOT EXISTS (SELECT 1 FROM service.account a WHERE a.id = f.id)
                """)
                .params(columns(stored.id(), holder))
                .update();
        return changed == 1 ? Loading.CHANGED : Loading.LEFT_ALONE;
    }

    private Map<String, @Nullable Object> columns(UUID id, FormerHolder holder) {
        Map<String, @Nullable Object> columns = new HashMap<>();
        columns.put("id", id);
        columns.put("name", accounts.nameToken(holder.applicantName()));
        columns.put("mobile", holder.mobileNumber().isEmpty() ? null : accounts.mobileToken(holder.mobileNumber()));
        columns.put("known", vault.seal(id, PURPOSE, json.writeValueAsBytes(holder)));
        columns.put("now", Timestamp.from(realTime.instant()));
        return columns;
    }

    /** Empty once the key was destroyed. */
    private Optional<FormerHolder> open(UUID id, byte[] known) {
        return vault.open(id, PURPOSE, known).map(clear -> json.readValue(clear, FormerHolder.class));
    }
}

package org.huiji.web.account;

import java.security.SecureRandom;
import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.FreshIds;
import org.huiji.web.presentation.Messages;
import org.huiji.web.sms.SmsGateway;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Codes that prove a phone: six digits, good for five minutes, one use and five tries; at most one a minute and ten a day
 * to a number, thirty an hour from an address. Kept as keyed tokens and never written to a log.
 */
@Component
public class SmsCodes {

    static final int TRIES = 5;
    static final int A_DAY_TO_A_NUMBER = 10;
    static final int AN_HOUR_FROM_AN_ADDRESS = 30;
    /** So many persons may be proved with one phone a day (registration, former holders). */
    public static final int PROOFS_A_DAY = 3;

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private static final Duration BETWEEN_TWO = Duration.ofMinutes(1);
    private static final int CODES = 1_000_000;

    private final JdbcClient jdbc;
    private final BlindIndex blindIndex;
    private final FreshIds freshIds;
    private final InstantSource realTime;
    private final SmsGateway gateway;
    private final Messages messages;
    private final TransactionTemplate transaction;
    private final SecureRandom chance = new SecureRandom();

    SmsCodes(
            JdbcClient jdbc,
            BlindIndex blindIndex,
            FreshIds freshIds,
            @Qualifier("realTime") InstantSource realTime,
            SmsGateway gateway,
            Messages messages,
            TransactionTemplate transaction) {
        this.jdbc = jdbc;
        this.blindIndex = blindIndex;
        this.freshIds = freshIds;
        this.realTime = realTime;
        this.gateway = gateway;
        this.messages = messages;
        this.transaction = transaction;
    }

    /** What a code is asked for; a code of one purpose proves nothing for another. */
    public enum Purpose {
        REGISTER,
        RESET_PASSWORD,
        CHANGE_MOBILE,
        FORMER_HOLDER
    }

    /** What became of a request for a code; the message is {@code sms.sending.<name>}. */
    public enum Sending {
        SENT,
        TOO_SOON,
        TOO_MANY_TODAY,
        TOO_MANY_FROM_ADDRESS,
        NOT_TAKEN,
        UNAVAILABLE
    }

    /**
     * Sends a code, unless the limits say no. It is stored first, and nothing is held while the gateway answers; where
     * nobody can say whether it was sent it may arrive, so it stays good.
     */
    public Sending send(Purpose purpose, String mobileNumber, String address) {
        if (!gateway.isAvailable()) {
            return Sending.UNAVAILABLE;
        }
        UUID id = freshIds.next();
        String code = String.format("%06d", chance.nextInt(CODES));
        Sending stored = Objects.requireNonNull(
                transaction.execute(status -> store(id, purpose, mobileNumber, address, code)));
        if (stored != Sending.SENT) {
            return stored;
        }
        return switch (gateway.send(id, mobileNumber, messages.text("sms.code." + purpose.name(), code))) {
            case ACCEPTED, DELIVERED, UNKNOWN -> Sending.SENT;
            case REFUSED, NOT_TAKEN -> Sending.NOT_TAKEN;
        };
    }

    private Sending store(UUID id, Purpose purpose, String mobileNumber, String address, String code) {
        String mobile = mobileToken(mobileNumber);
        Instant now = realTime.instant();
        Optional<Sending> refused = refusal(mobile, address, now);
        if (refused.isPresent()) {
            return refused.get();
        }
        jdbc.sql("""
                INSERT INTO service.sms_code
                    (id, purpose, mobile_token, address, code_token, sent_at, expires_at)
                VALUES (:id, :purpose, :mobile, :address, :code, :now, :expires)
                """)
                .param("id", id)
                .param("purpose", purpose.name())
                .param("mobile", mobile)
                .param("address", address)
                .param("code", codeToken(mobileNumber, code))
                .param("now", Timestamp.from(now))
                .param("expires", Timestamp.from(now.plus(GOOD_FOR)))
                .update();
        return Sending.SENT;
    }

    /** Uses the last code sent; true once only. A wrong try counts, also one that is made at the same moment. */
    @Transactional
    public boolean use(Purpose purpose, String mobileNumber, String code) {
        Timestamp now = Timestamp.from(realTime.instant());
        Optional<UUID> tried = jdbc.sql("""
                UPDATE service.sms_code SET tries = tries + 1
                WHERE id = (SELECT id FROM service.sms_code WHERE mobile_token = :mobile AND purpose = :purpose
                            ORDER BY sent_at DESC, id DESC LIMIT 1)
                  AND used_at IS NULL AND expires_at > :now AND tries < :most
                RETURNING id
                """)
                .param("mobile", mobileToken(mobileNumber))
                .param("purpose", purpose.name())
                .param("now", now)
                .param("most", TRIES)
                .query(UUID.class)
                .optional();
        return tried.isPresent()
                && jdbc.sql("""
                        UPDATE service.sms_code SET used_at = :now
                        WHERE id = :id AND used_at IS NULL AND code_token = :code
                        RETURNING id
                        """)
                        .param("now", now)
                        .param("id", tried.get())
                        .param("code", codeToken(mobileNumber, code))
                        .query(UUID.class)
                        .optional()
                        .isPresent();
    }

    /** How many codes of a purpose a number proved within the last day. */
    public int provedToday(Purpose purpose, String mobileNumber) {
        return jdbc.sql("""
                SELECT count(*) FROM service.sms_code
                WHERE mobile_token = :mobile AND purpose = :purpose AND used_at > :since
                """)
                .param("mobile", mobileToken(mobileNumber))
                .param("purpose", purpose.name())
                .param("since", Timestamp.from(realTime.instant().minus(Duration.ofDays(1))))
                .query(Integer.class)
                .single();
    }

    private Optional<Sending> refusal(String mobile, String address, Instant now) {
        // The locks make requests side by side count each other; always in the same order.
        lock("sms/address/" + address);
        lock("sms/mobile/" + mobile);
        if (count("mobile_token", mobile, now.minus(BETWEEN_TWO)) > 0) {
            return Optional.of(Sending.TOO_SOON);
        }
        if (count("mobile_token", mobile, now.minus(Duration.ofDays(1))) >= A_DAY_TO_A_NUMBER) {
            return Optional.of(Sending.TOO_MANY_TODAY);
        }
        if (count("address", address, now.minus(Duration.ofHours(1))) >= AN_HOUR_FROM_AN_ADDRESS) {
            return Optional.of(Sending.TOO_MANY_FROM_ADDRESS);
        }
        return Optional.empty();
    }

    private void lock(String name) {
        jdbc.sql("SELECT 1 FROM (SELECT pg_advisory_xact_lock(hashtextextended(:name, 0))) AS locked")
                .param("name", name)
                .query(Integer.class)
                .single();
    }

    private int count(String column, String value, Instant since) {
        return jdbc.sql("SELECT count(*) FROM service.sms_code WHERE " + column + " = :value AND sent_at > :since")
                .param("value", value)
                .param("since", Timestamp.from(since))
                .query(Integer.class)
                .single();
    }

    private String mobileToken(String mobileNumber) {
        return blindIndex.token(BlindIndex.Purpose.MOBILE_NUMBER, mobileNumber);
    }

    /** Bound to its number, or equal codes would have equal tokens. */
    private String codeToken(String mobileNumber, String code) {
        return blindIndex.token(BlindIndex.Purpose.MOBILE_NUMBER, mobileNumber + "/" + code);
    }
}

package org.huiji.web.account;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.stereotype.Component;

/**
 * Which new phone the signed-in person has proved. The code itself is used up at once, but the proof stays for half an hour
 * in the session, or a mistake elsewhere on the page would cost another code. It is bound to account and number: to the
 * account because a session may go on under another person's name, to the number because the field can be typed over.
 */
@Component
public class MobileProof {

    private static final String ATTRIBUTE = "provedMobile";
    private static final Duration GOOD_FOR = Duration.ofMinutes(30);

    private final SmsCodes codes;
    private final Accounts accounts;
    private final InstantSource realTime;

    MobileProof(SmsCodes codes, Accounts accounts, @Qualifier("realTime") InstantSource realTime) {
        this.codes = codes;
        this.accounts = accounts;
        this.realTime = realTime;
    }

    /** Whether this number was proved before, or is by this code. */
    public boolean isGiven(HttpSession session, UUID accountId, String mobileNumber, String code) {
        if (stands(session, accountId, mobileNumber)) {
            return true;
        }
        if (code.isEmpty() || !codes.use(SmsCodes.Purpose.CHANGE_MOBILE, mobileNumber, code)) {
            return false;
        }
        Instant until = realTime.instant().plus(GOOD_FOR);
        session.setAttribute(ATTRIBUTE, mark(accountId, mobileNumber) + "/" + until.getEpochSecond());
        return true;
    }

    /** Whether this number was proved within the last half hour. */
    public boolean stands(HttpSession session, UUID accountId, String mobileNumber) {
        String kept = String.valueOf(session.getAttribute(ATTRIBUTE));
        int end = kept.lastIndexOf('/');
        return end > 0
                && kept.substring(0, end).equals(mark(accountId, mobileNumber))
                && Long.parseLong(kept.substring(end + 1)) > realTime.instant().getEpochSecond();
    }

    /** After the phone was taken over: the next change needs a proof of its own. */
    public void forget(HttpSession session) {
        session.removeAttribute(ATTRIBUTE);
    }

    private String mark(UUID accountId, String mobileNumber) {
        return accountId + "/" + accounts.mobileToken(mobileNumber);
    }
}

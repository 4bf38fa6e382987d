package org.huiji.web.security;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Optional;
import org.huiji.application.Role;
import org.huiji.application.validation.IdentityNumberRules;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.SignInGuard;
import org.huiji.web.account.SignInTimes;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/**
 * Checks name, number and password of an applicant. For an unknown person, a wrong name and a wrong password the same work
 * is done, so that neither answer nor time tells which it was.
 */
@Component
class ApplicantSignIn implements AuthenticationProvider {

    private final Accounts accounts;
    private final SignInTimes times;
    private final SignInGuard guard;
    private final Passwords passwords;

    ApplicantSignIn(Accounts accounts, SignInTimes times, SignInGuard guard, Passwords passwords) {
        this.accounts = accounts;
        this.times = times;
        this.guard = guard;
        this.passwords = passwords;
    }

    /** What the form brings besides number and password. */
    record Details(String applicantName, String address) {

        @Override
        public String toString() {
            return "Details[…]";
        }
    }

    @Override
    public Authentication authenticate(Authentication typed) {
        if (!(typed.getDetails() instanceof Details details)) {
            throw new BadCredentialsException("no details");
        }
        String identityToken = accounts.identityToken(IdentityNumberRules.toRegister(typed.getName()));
        String nameToken = accounts.nameToken(TextNormalisation.name(details.applicantName()));
        Duration wait = guard.take(identityToken, details.address());
        if (wait.isPositive()) {
            throw new TriedTooSoon(wait);
        }
        Optional<Accounts.Credentials> credentials = accounts.credentials(identityToken);
        boolean password = passwords.matches(
                typed.getCredentials(), credentials.map(Accounts.Credentials::passwordHash));
        boolean name = isNameOf(credentials, nameToken);
        if (credentials.isEmpty() || !password || !name) {
            throw new BadCredentialsException("not accepted");
        }
        guard.succeeded(identityToken);
        times.signedIn(credentials.get().accountId());
        return new SignedIn(credentials.get().accountId().toString(), Role.APPLICANT).toAuthentication();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }

    private static boolean isNameOf(Optional<Accounts.Credentials> credentials, String nameToken) {
        String current = credentials.map(Accounts.Credentials::nameToken).orElse("");
        String former = credentials.map(Accounts.Credentials::formerNameToken).orElse("");
        boolean isCurrent = isSame(current, nameToken);
        boolean isFormer = isSame(former, nameToken);
        return isCurrent || isFormer;
    }

    private static boolean isSame(@Nullable String stored, String given) {
        return MessageDigest.isEqual(
                (stored == null ? "" : stored).getBytes(StandardCharsets.US_ASCII),
                given.getBytes(StandardCharsets.US_ASCII));
    }
}

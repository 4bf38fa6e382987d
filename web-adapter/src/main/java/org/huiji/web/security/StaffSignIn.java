package org.huiji.web.security;

import java.time.Duration;
import java.util.Optional;
import org.huiji.web.account.SignInGuard;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.form.TypedText;
import org.springframework.security.authentication.AuthenticationProvider;
import org.springframework.security.authentication.BadCredentialsException;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.stereotype.Component;

/** Checks sign-in name and password of a member of staff, with the same work whether or not there is one. */
@Component
class StaffSignIn implements AuthenticationProvider {

    private final StaffAccounts staff;
    private final SignInGuard guard;
    private final Passwords passwords;

    StaffSignIn(StaffAccounts staff, SignInGuard guard, Passwords passwords) {
        this.staff = staff;
        this.guard = guard;
        this.passwords = passwords;
    }

    /** Where the form came from. */
    record Details(String address) {}

    @Override
    public Authentication authenticate(Authentication typed) {
        if (!(typed.getDetails() instanceof Details details)) {
            throw new BadCredentialsException("no details");
        }
        String id = TypedText.compact(typed.getName());
        String subject = "staff/" + id;
        Duration wait = guard.take(subject, details.address());
        if (wait.isPositive()) {
            throw new TriedTooSoon(wait);
        }
        Optional<StaffAccounts.Credentials> credentials = staff.credentials(id);
        boolean password = passwords.matches(
                typed.getCredentials(), credentials.map(StaffAccounts.Credentials::passwordHash));
        if (credentials.isEmpty() || !password) {
            throw new BadCredentialsException("not accepted");
        }
        guard.succeeded(subject);
        return new SignedIn(credentials.get().id(), credentials.get().role()).toAuthentication();
    }

    @Override
    public boolean supports(Class<?> type) {
        return UsernamePasswordAuthenticationToken.class.isAssignableFrom(type);
    }
}

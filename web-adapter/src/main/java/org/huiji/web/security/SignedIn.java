package org.huiji.web.security;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.huiji.application.Role;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.core.context.SecurityContextHolder;

/**
 * Who is signed in on this thread: an account id or a staff id, and the role. Nothing more stands in the session; names
 * and departments are read anew each time.
 */
public record SignedIn(String id, Role role) {

    private static final String PREFIX = "ROLE_";

    /** Empty where nobody is. */
    public static Optional<SignedIn> find() {
        return from(SecurityContextHolder.getContext().getAuthentication());
    }

    static Optional<SignedIn> from(@Nullable Authentication authentication) {
        if (authentication == null || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return authentication.getAuthorities().stream()
                .map(authority -> String.valueOf(authority.getAuthority()))
                .flatMap(name -> Arrays.stream(Role.values()).filter(role -> name.equals(PREFIX + role.name())))
                .findFirst()
                .map(role -> new SignedIn(authentication.getName(), role));
    }

    Authentication toAuthentication() {
        UsernamePasswordAuthenticationToken token = UsernamePasswordAuthenticationToken.authenticated(
                id, null, List.of(new SimpleGrantedAuthority(PREFIX + role.name())));
        // Without details of its own it would be given those of the form, name and address, and carry them into the session.
        token.setDetails(role.name());
        return token;
    }
}

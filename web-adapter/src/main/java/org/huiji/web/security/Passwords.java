package org.huiji.web.security;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Component;

/** Compares passwords; where there is nothing to compare with, it compares with a password that nobody has. */
@Component
class Passwords {

    private final PasswordEncoder encoder;
    private final String nobodysHash;

    Passwords(PasswordEncoder encoder) {
        this.encoder = encoder;
        this.nobodysHash = String.valueOf(encoder.encode("the password of nobody"));
    }

    boolean matches(@Nullable Object typed, Optional<String> hash) {
        String password = typed == null ? "" : typed.toString();
        boolean fits = encoder.matches(password, hash.orElse(nobodysHash));
        return fits && hash.isPresent();
    }
}

package org.huiji.web.account;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** Which passwords are taken: 8–64 characters of any script, not among the common ones, not made of the person's own data. */
@Component
class PasswordRules {

    static final int SHORTEST = 8;
    static final int LONGEST = 64;

    private static final int TELLING_DIGITS = 6;

    private final Set<String> common;

    PasswordRules() {
        try {
            String list = new ClassPathResource("common-passwords.txt").getContentAsString(StandardCharsets.UTF_8);
            this.common = list.lines().map(String::strip).collect(Collectors.toUnmodifiableSet());
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    /** What is wrong with a password; the message is {@code problem.password.<name>}. */
    enum Fault {
        TOO_SHORT,
        TOO_LONG,
        COMMON,
        OWN_DATA
    }

    Optional<Fault> fault(String password, AccountHolder holder) {
        int length = password.codePointCount(0, password.length());
        if (length < SHORTEST) {
            return Optional.of(Fault.TOO_SHORT);
        }
        if (length > LONGEST) {
            return Optional.of(Fault.TOO_LONG);
        }
        if (isCommon(password)) {
            return Optional.of(Fault.COMMON);
        }
        return isMadeOf(password, holder) ? Optional.of(Fault.OWN_DATA) : Optional.empty();
    }

    private boolean isCommon(String password) {
        String lower = password.toLowerCase(Locale.ROOT);
        return common.contains(lower) || lower.chars().distinct().count() <= 2;
    }

    private static boolean isMadeOf(String password, AccountHolder holder) {
        String upper = password.toUpperCase(Locale.ROOT);
        String number = holder.identityNumber();
        String lastDigits = number.substring(Math.max(0, number.length() - TELLING_DIGITS));
        return Stream.of(holder.applicantName(), number, holder.mobileNumber())
                .anyMatch(upper::contains)
                || Stream.of(number, holder.mobileNumber()).anyMatch(own -> own.contains(upper))
                || upper.equals(lastDigits + lastDigits);
    }
}

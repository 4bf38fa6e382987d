package org.huiji.web.presentation;

import java.util.Locale;
import java.util.Optional;
import org.springframework.context.MessageSource;
import org.springframework.stereotype.Component;

/** The message bundles, in the one language of the site. */
@Component
public class Messages {

    /** The one language of the site. */
    public static final Locale LOCALE = Locale.SIMPLIFIED_CHINESE;

    private final MessageSource source;

    public Messages(MessageSource source) {
        this.source = source;
    }

    /** The message; a missing one is a fault. */
    public String text(String key, Object... arguments) {
        return source.getMessage(key, arguments.length == 0 ? null : arguments, LOCALE);
    }

    /** The message, where there is one. */
    public Optional<String> find(String key, Object... arguments) {
        return Optional.ofNullable(
                source.getMessage(key, arguments.length == 0 ? null : arguments, null, LOCALE));
    }
}

package org.huiji.web.layout;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Keeps redirects on this site: an address given by a request may be a plain path only. */
public final class LocalPath {

    /** Possessive: a long path that does not fit must not be tried in all ways. */
    private static final Pattern PLAIN = Pattern.compile("/(?:[A-Za-z0-9._~-]++/?+)*+");

    private LocalPath() {}

    /** The path if it is one of this site, else the home page. */
    public static String orHome(@Nullable String path) {
        return path != null && PLAIN.matcher(path).matches() ? path : "/";
    }
}

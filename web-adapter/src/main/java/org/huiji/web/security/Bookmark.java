package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The address of a receipt that somebody kept: after signing in it is shown, while everybody else lands where their work
 * is. It travels in the address and the form of the door and is believed only if it is one of ours.
 */
final class Bookmark {

    /** In the door's address and form. */
    static final String PARAMETER = "next";

    private static final Pattern RECEIPT = Pattern.compile("/my/applications/[0-9A-Z-]{1,40}");

    private Bookmark() {}

    /** What to add to the door's address; empty where no receipt was asked for. */
    static Optional<String> askedFor(HttpServletRequest request) {
        return receipt(request.getRequestURI());
    }

    /** The receipt to go to after signing in. */
    static Optional<String> carried(HttpServletRequest request) {
        return Optional.ofNullable(request.getParameter(PARAMETER)).flatMap(Bookmark::receipt);
    }

    private static Optional<String> receipt(String path) {
        return Optional.of(path).filter(asked -> RECEIPT.matcher(asked).matches());
    }
}

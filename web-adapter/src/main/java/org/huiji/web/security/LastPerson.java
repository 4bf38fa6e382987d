package org.huiji.web.security;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huiji.web.presentation.TextDigest;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseCookie;
import org.springframework.web.util.WebUtils;

/**
 * Remembers in a cookie, as a digest of the random account id, who signed in last in this browser: what one person typed
 * before the session ended is offered to nobody else who signs in after.
 */
final class LastPerson {

    private static final String COOKIE = "last";

    private LastPerson() {}

    static boolean is(SignedIn person, HttpServletRequest request) {
        Cookie cookie = WebUtils.getCookie(request, COOKIE);
        return cookie != null && cookie.getValue().equals(mark(person));
    }

    static void remember(SignedIn person, HttpServletRequest request, HttpServletResponse response) {
        ResponseCookie cookie = ResponseCookie.from(COOKIE, mark(person)).path("/").httpOnly(true)
                .secure(request.isSecure()).sameSite("Lax").build();
        response.addHeader(HttpHeaders.SET_COOKIE, cookie.toString());
    }

    private static String mark(SignedIn person) {
        return TextDigest.of(person.id());
    }
}

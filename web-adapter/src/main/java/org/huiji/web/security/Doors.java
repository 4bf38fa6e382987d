package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends who is not signed in to the door of the place they asked for; a place that nobody may enter looks like one that
 * does not exist. An htmx request is told to load the whole page.
 */
final class Doors implements AuthenticationEntryPoint {

    static final String APPLICANT = "/sign-in";
    static final String STAFF = "/staff/login";

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException {
        String path = request.getRequestURI();
        if (isBelow(path, "/my")) {
            lead(request, response, APPLICANT);
        } else if (isBelow(path, "/desk") || isBelow(path, "/audit")) {
            lead(request, response, STAFF);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String door)
            throws IOException {
        if (request.getHeader("HX-Request") != null) {
            response.setHeader("HX-Redirect", door);
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else {
            response.sendRedirect(door);
        }
    }
}

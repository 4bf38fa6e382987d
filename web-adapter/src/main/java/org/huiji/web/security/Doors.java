package org.huiji.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.huiji.web.form.KeptForm;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;

/**
 * Sends who is not signed in to the door of the place they asked for; a place that nobody may enter looks like one that
 * does not exist. A form is not lost: the door's page carries it along. A fragment that a page asks for in the background
 * gets its refusal only, so that the page with what was typed stays.
 */
final class Doors implements AuthenticationEntryPoint {

    static final String APPLICANT = "/sign-in";
    static final String STAFF = "/staff/login";
    static final String EXPIRED = "/expired";

    private static final List<String> STAFF_AREAS = List.of("/desk", "/audit", "/admin", "/security", "/erasures");

    @Override
    public void commence(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException notSignedIn)
            throws IOException, ServletException {
        String path = request.getRequestURI();
        if (isBelow(path, "/my")) {
            lead(request, response, APPLICANT);
        } else if (STAFF_AREAS.stream().anyMatch(area -> isBelow(path, area))) {
            lead(request, response, STAFF);
        } else {
            response.sendError(HttpServletResponse.SC_NOT_FOUND);
        }
    }

    private static boolean isBelow(String path, String root) {
        return path.equals(root) || path.startsWith(root + "/");
    }

    private static void lead(HttpServletRequest request, HttpServletResponse response, String door)
            throws IOException, ServletException {
        Optional<KeptForm> kept = KeptForm.sent(request);
        if (request.getHeader("HX-Request") != null) {
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
        } else if (kept.isPresent()) {
            request.setAttribute(KeptForm.MODEL_NAME, kept.get());
            response.setStatus(HttpServletResponse.SC_UNAUTHORIZED);
            request.getRequestDispatcher(door + EXPIRED).forward(request, response);
        } else {
            response.sendRedirect(door + query(request));
        }
    }

    private static String query(HttpServletRequest request) {
        List<String> parts = new ArrayList<>();
        if (hadASession(request)) {
            parts.add("expired");
        }
        Bookmark.askedFor(request).ifPresent(path -> parts.add(Bookmark.PARAMETER + "=" + path));
        return parts.isEmpty() ? "" : "?" + String.join("&", parts);
    }

    private static boolean hadASession(HttpServletRequest request) {
        return request.getRequestedSessionId() != null && !request.isRequestedSessionIdValid();
    }
}

package org.huiji.web.security;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.huiji.application.Role;
import org.huiji.web.form.KeptForm;
import org.huiji.web.form.Problems;
import org.huiji.web.layout.WorkPlace;
import org.huiji.web.presentation.Messages;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/**
 * Where a sign-in leads: to the form that was interrupted, else to the person's work, or back to the door with one message
 * and everything typed but the password.
 */
@Component
class SignInOutcome {

    private static final String RESUME = "/sign-in/resume";

    private final Messages messages;

    SignInOutcome(Messages messages) {
        this.messages = messages;
    }

    void success(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException, ServletException {
        Optional<SignedIn> person = SignedIn.from(authentication);
        Optional<KeptForm> kept = person.filter(signedIn -> LastPerson.is(signedIn, request))
                .flatMap(signedIn -> KeptForm.carried(request));
        person.ifPresent(signedIn -> LastPerson.remember(signedIn, request, response));
        SessionOrigin.note(request);
        if (kept.isPresent()) {
            request.setAttribute(KeptForm.MODEL_NAME, kept.get());
            request.getRequestDispatcher(RESUME).forward(request, response);
            return;
        }
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", person.map(signedIn -> place(signedIn, request)).orElse("/"));
    }

    private static String place(SignedIn person, HttpServletRequest request) {
        Optional<String> bookmark = person.role() == Role.APPLICANT ? Bookmark.carried(request) : Optional.empty();
        return bookmark.orElseGet(() -> WorkPlace.of(person.role()));
    }

    AuthenticationFailureHandler failureAt(String path) {
        return (request, response, failure) -> {
            request.setAttribute(Problems.MODEL_NAME, new Problems().general(text(path, failure)));
            request.getRequestDispatcher(path).forward(request, response);
        };
    }

    private String text(String path, AuthenticationException failure) {
        if (failure instanceof TriedTooSoon tooSoon) {
            return messages.text("signIn.tooSoon", Long.toString(tooSoon.seconds()));
        }
        return messages.text(path.startsWith("/staff") ? "staff.signIn.failed" : "signIn.failed");
    }
}

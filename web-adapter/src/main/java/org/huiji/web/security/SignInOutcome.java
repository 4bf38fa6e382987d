package org.huiji.web.security;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.huiji.web.form.Problems;
import org.huiji.web.layout.WorkPlace;
import org.huiji.web.presentation.Messages;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;
import org.springframework.stereotype.Component;

/** Where a sign-in leads: to the person's work, or back to the form with one message and everything typed but the password. */
@Component
class SignInOutcome {

    private final Messages messages;

    SignInOutcome(Messages messages) {
        this.messages = messages;
    }

    void success(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        String landing = SignedIn.from(authentication)
                .map(signedIn -> WorkPlace.of(signedIn.role()))
                .orElse("/");
        response.setStatus(HttpServletResponse.SC_SEE_OTHER);
        response.setHeader("Location", landing);
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

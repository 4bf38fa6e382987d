package org.huiji.web.account;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import java.util.Optional;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.security.crypto.password.PasswordEncoder;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registration, second page: the password makes the account. Then the person signs in anew. */
@Controller
@RequestMapping("/register/password")
class FirstPasswordController {

    private final Registrations registrations;
    private final Accounts accounts;
    private final PasswordProblems checks;
    private final PasswordEncoder encoder;
    private final Messages messages;

    FirstPasswordController(
            Registrations registrations,
            Accounts accounts,
            PasswordProblems checks,
            PasswordEncoder encoder,
            Messages messages) {
        this.registrations = registrations;
        this.accounts = accounts;
        this.checks = checks;
        this.encoder = encoder;
        this.messages = messages;
    }

    @GetMapping
    String form(HttpSession session, Model model) {
        return pending(session).isPresent() ? page(model, new Problems()) : elsewhere(session);
    }

    @PostMapping
    String set(@ModelAttribute PasswordForm form, HttpSession session, Model model, HttpServletResponse response) {
        Optional<Registrations.Pending> pending = pending(session);
        if (pending.isEmpty()) {
            return elsewhere(session);
        }
        Problems problems = checks.of(form, pending.get().holder());
        if (problems.isEmpty() && !opens(pending.get(), form)) {
            boolean own = accounts.find(pending.get().id()).isPresent();
            problems.general(messages.text(own ? "former.hasAccount" : "problem.identityNumber.OCCUPIED"));
        }
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
            return page(model, problems);
        }
        registrations.remove(pending.get().id());
        PendingRegistration.done(session);
        return elsewhere(session);
    }

    private Optional<Registrations.Pending> pending(HttpSession session) {
        return PendingRegistration.id(session).flatMap(registrations::find);
    }

    /** A second click that ran beside the first finds the account made by it, which is no other's. */
    private boolean opens(Registrations.Pending pending, PasswordForm form) {
        return accounts.open(pending, String.valueOf(encoder.encode(form.password())))
                || encoder.matches(form.password(), accounts.passwordHash(pending.id()));
    }

    private static String elsewhere(HttpSession session) {
        return "redirect:" + PendingRegistration.elsewhere(session);
    }

    private static String page(Model model, Problems problems) {
        model.addAttribute(Problems.MODEL_NAME, problems);
        return "account/password";
    }
}

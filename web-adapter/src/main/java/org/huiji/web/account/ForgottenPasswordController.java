package org.huiji.web.account;

import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.UUID;
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

/**
 * A new password for who forgot it, proved by the phone on file. Whether a person is registered is not told: a code is sent
 * to any phone that asks, and one message stands for everything that does not fit. Afterwards all sessions of the account end.
 */
@Controller
@RequestMapping("/forgot-password")
class ForgottenPasswordController {

    private final AccountProblems checks;
    private final PasswordProblems passwordChecks;
    private final SmsCodes codes;
    private final CodeDelivery delivery;
    private final Accounts accounts;
    private final SignInGuard guard;
    private final PasswordEncoder encoder;
    private final AccountSessions sessions;
    private final Messages messages;

    ForgottenPasswordController(
            AccountProblems checks,
            PasswordProblems passwordChecks,
            SmsCodes codes,
            CodeDelivery delivery,
            Accounts accounts,
            SignInGuard guard,
            PasswordEncoder encoder,
            AccountSessions sessions,
            Messages messages) {
        this.checks = checks;
        this.passwordChecks = passwordChecks;
        this.codes = codes;
        this.delivery = delivery;
        this.accounts = accounts;
        this.guard = guard;
        this.encoder = encoder;
        this.sessions = sessions;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        return page(model, RegistrationForm.EMPTY, new Problems());
    }

    @PostMapping(params = "go=code")
    String sendCode(@ModelAttribute RegistrationForm form, Model model, HttpServletResponse response) {
        AccountHolder holder = form.holder();
        Problems problems = checks.of(holder);
        if (problems.isEmpty()) {
            delivery.send(SmsCodes.Purpose.RESET_PASSWORD, holder.mobileNumber(), "mobileNumber", problems, model);
        }
        return answered(model, form, problems, response);
    }

    @PostMapping
    String reset(
            @ModelAttribute RegistrationForm form, @ModelAttribute PasswordForm password, Model model,
            HttpServletResponse response) {
        AccountHolder holder = form.holder();
        Problems problems = checks.of(holder);
        if (form.code().isEmpty()) {
            problems.put("smsCode", messages.text("problem.smsCode.REQUIRED"));
        }
        Problems passwordProblems = passwordChecks.of(password, holder);
        passwordProblems.keys().forEach(key -> problems.put(key, String.valueOf(passwordProblems.of(key))));
        if (problems.isEmpty()) {
            Optional<UUID> account = codes.use(SmsCodes.Purpose.RESET_PASSWORD, holder.mobileNumber(), form.code())
                    ? accounts.matching(holder)
                    : Optional.empty();
            account.ifPresentOrElse(
                    id -> change(id, holder, password), () -> problems.general(messages.text("forgotten.failed")));
        }
        return problems.isEmpty() ? "redirect:/sign-in?reset" : answered(model, form, problems, response);
    }

    private void change(UUID accountId, AccountHolder holder, PasswordForm password) {
        accounts.changePassword(accountId, String.valueOf(encoder.encode(password.password())));
        guard.succeeded(accounts.identityToken(holder.identityNumber()));
        sessions.endAll(accountId);
    }

    private String answered(Model model, RegistrationForm form, Problems problems, HttpServletResponse response) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(model, form, problems);
    }

    private static String page(Model model, RegistrationForm form, Problems problems) {
        model.addAttribute("form", form);
        model.addAttribute(Problems.MODEL_NAME, problems);
        return "account/forgot-password";
    }
}

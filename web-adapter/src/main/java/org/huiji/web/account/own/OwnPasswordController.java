package org.huiji.web.account.own;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import org.huiji.web.account.AccountSessions;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.PasswordForm;
import org.huiji.web.account.PasswordProblems;
import org.huiji.web.account.SignInGuard;
import org.huiji.web.account.own.OwnAccount.Owner;
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
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the password of who knows the present one; all other sessions end. Guessing is slowed down as at the door. */
@Controller
@RequestMapping(OwnAccountController.PATH + "/password")
class OwnPasswordController {

    private final OwnAccount account;
    private final Accounts accounts;
    private final AccountSessions sessions;
    private final PasswordProblems checks;
    private final PasswordEncoder encoder;
    private final SignInGuard guard;
    private final Messages messages;

    OwnPasswordController(
            OwnAccount account,
            Accounts accounts,
            AccountSessions sessions,
            PasswordProblems checks,
            PasswordEncoder encoder,
            SignInGuard guard,
            Messages messages) {
        this.account = account;
        this.accounts = accounts;
        this.sessions = sessions;
        this.checks = checks;
        this.encoder = encoder;
        this.guard = guard;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        return page(model, new Problems());
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String currentPassword, @ModelAttribute PasswordForm form,
            HttpServletRequest request, HttpServletResponse response, Model model, RedirectAttributes told) {
        return account.find().map(owner -> {
            Problems problems = problems(owner, currentPassword, form);
            if (!problems.isEmpty()) {
                response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
                return page(model, problems);
            }
            accounts.changePassword(owner.accountId(), String.valueOf(encoder.encode(form.password())));
            sessions.endOthers(owner.accountId(), request.getSession().getId());
            request.changeSessionId();
            told.addFlashAttribute(OwnAccountController.DONE, "password");
            return OwnAccountController.AGAIN;
        }).orElse("redirect:/");
    }

    /** The new one is looked at first: a slip there costs no try. */
    private Problems problems(Owner owner, String currentPassword, PasswordForm form) {
        Problems wrong = checks.of(form, owner.holder());
        Problems problems = new Problems();
        if (currentPassword.isEmpty()) {
            problems.put("currentPassword", messages.text("problem.currentPassword.REQUIRED"));
        } else if (wrong.isEmpty()) {
            checkCurrent(owner, currentPassword, problems);
        }
        wrong.keys().forEach(key -> problems.put(key, String.valueOf(wrong.of(key))));
        return problems;
    }

    private void checkCurrent(Owner owner, String currentPassword, Problems problems) {
        String subject = "password/" + owner.accountId();
        Duration wait = guard.take(subject);
        if (wait.isPositive()) {
            problems.put("currentPassword",
                    messages.text("signIn.tooSoon", Long.toString(Math.max(1, wait.toSeconds()))));
        } else if (encoder.matches(currentPassword, accounts.passwordHash(owner.accountId()))) {
            guard.succeeded(subject);
        } else {
            problems.put("currentPassword", messages.text("problem.currentPassword.WRONG"));
        }
    }

    private static String page(Model model, Problems problems) {
        model.addAttribute(Problems.MODEL_NAME, problems);
        return "account/own-password";
    }
}

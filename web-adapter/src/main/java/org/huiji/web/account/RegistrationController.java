package org.huiji.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Registration, first page: who it is, the proof of the phone, and both consents. */
@Controller
@RequestMapping("/register")
class RegistrationController {

    private static final String PAGE = "account/register";

    private final AccountProblems checks;
    private final SmsCodes codes;
    private final CodeDelivery delivery;
    private final Accounts accounts;
    private final Registrations registrations;
    private final ConsentTexts consents;
    private final Messages messages;

    RegistrationController(
            AccountProblems checks,
            SmsCodes codes,
            CodeDelivery delivery,
            Accounts accounts,
            Registrations registrations,
            ConsentTexts consents,
            Messages messages) {
        this.checks = checks;
        this.codes = codes;
        this.delivery = delivery;
        this.accounts = accounts;
        this.registrations = registrations;
        this.consents = consents;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        return page(model, RegistrationForm.EMPTY, new Problems());
    }

    /** Sends a code to the phone; what was typed stays. */
    @PostMapping(params = "go=code")
    String sendCode(@ModelAttribute RegistrationForm form, Model model, HttpServletResponse response) {
        AccountHolder holder = form.holder();
        Problems problems = checks.of(holder);
        if (problems.isEmpty()) {
            delivery.send(SmsCodes.Purpose.REGISTER, holder.mobileNumber(), "mobileNumber", problems, model);
        }
        return answered(model, form, problems, response);
    }

    /** Registers: only who proved the phone is told whether the number is taken. */
    @PostMapping
    String register(
            @ModelAttribute RegistrationForm form, Model model, HttpServletRequest request,
            HttpServletResponse response) {
        AccountHolder holder = form.holder();
        Problems problems = checks.of(holder);
        consent(problems, form);
        if (form.code().isEmpty()) {
            problems.put("smsCode", messages.text("problem.smsCode.REQUIRED"));
        }
        if (!problems.isEmpty()) {
            return answered(model, form, problems, response);
        }
        if (codes.provedToday(SmsCodes.Purpose.REGISTER, holder.mobileNumber()) >= SmsCodes.PROOFS_A_DAY) {
            problems.put("mobileNumber", messages.text("problem.mobileNumber.PROOFS_TODAY"));
        } else if (!codes.use(SmsCodes.Purpose.REGISTER, holder.mobileNumber(), form.code())) {
            problems.put("smsCode", messages.text("problem.smsCode.WRONG"));
        } else if (accounts.isRegistered(holder.identityNumber())) {
            problems.put("identityNumber", messages.text("problem.identityNumber.OCCUPIED"));
            model.addAttribute("occupied", true);
        }
        if (!problems.isEmpty()) {
            return answered(model, form, problems, response);
        }
        UUID id = registrations.keep(holder, consents.given());
        PendingRegistration.put(request.getSession(), id, "/register");
        return "redirect:/register/password";
    }

    private void consent(Problems problems, RegistrationForm form) {
        if (!form.rulesAgreed()) {
            problems.put("rulesAgreed", messages.text("problem.rulesAgreed.REQUIRED"));
        }
        if (!form.sensitiveAgreed()) {
            problems.put("sensitiveAgreed", messages.text("problem.sensitiveAgreed.REQUIRED"));
        }
    }

    private String answered(Model model, RegistrationForm form, Problems problems, HttpServletResponse response) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(model, form, problems);
    }

    private String page(Model model, RegistrationForm form, Problems problems) {
        model.addAttribute("form", form);
        model.addAttribute(Problems.MODEL_NAME, problems);
        model.addAttribute("sensitive", consents.sensitive());
        return PAGE;
    }
}

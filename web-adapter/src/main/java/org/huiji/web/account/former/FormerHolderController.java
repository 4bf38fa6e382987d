package org.huiji.web.account.former;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.huiji.web.account.AccountProblems;
import org.huiji.web.account.ConsentTexts;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;

/** Former holders set a password: who it is, the code sent to the phone on file, and both consents. */
@Controller
@RequestMapping(FormerHolderController.PATH)
class FormerHolderController {

    static final String PATH = "/former-holders";

    private final AccountProblems checks;
    private final FormerHolderDoor door;
    private final ConsentTexts consents;
    private final Messages messages;
    private final ObjectProvider<ShownFormerHolders> shown;

    FormerHolderController(
            AccountProblems checks,
            FormerHolderDoor door,
            ConsentTexts consents,
            Messages messages,
            ObjectProvider<ShownFormerHolders> shown) {
        this.checks = checks;
        this.door = door;
        this.consents = consents;
        this.messages = messages;
        this.shown = shown;
    }

    @GetMapping
    String form(Model model) {
        return page(model, FormerHolderForm.EMPTY, new Problems());
    }

    /** Sends a code to the phone on file; what was typed stays. */
    @PostMapping(params = "go=code")
    String sendCode(@ModelAttribute FormerHolderForm form, Model model, HttpServletResponse response) {
        Problems problems = checks.of(form.name(), form.number());
        if (problems.isEmpty()) {
            door.sendCode(form, problems, model);
        }
        return answered(model, form, problems, response);
    }

    /** Goes on to the password: only who holds the phone is told whether there is an account already. */
    @PostMapping
    String goOn(
            @ModelAttribute FormerHolderForm form, Model model, HttpSession session, HttpServletResponse response) {
        Problems problems = checks.of(form.name(), form.number());
        require(problems, "smsCode", !form.code().isEmpty());
        require(problems, "rulesAgreed", form.rulesAgreed());
        require(problems, "sensitiveAgreed", form.sensitiveAgreed());
        if (problems.isEmpty()) {
            door.prove(form, problems, model, session);
        }
        return problems.isEmpty() ? "redirect:/register/password" : answered(model, form, problems, response);
    }

    private void require(Problems problems, String key, boolean given) {
        if (!given) {
            problems.put(key, messages.text("problem." + key + ".REQUIRED"));
        }
    }

    private String answered(Model model, FormerHolderForm form, Problems problems, HttpServletResponse response) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(model, form, problems);
    }

    private String page(Model model, FormerHolderForm form, Problems problems) {
        model.addAttribute("form", form);
        model.addAttribute(Problems.MODEL_NAME, problems);
        model.addAttribute("sensitive", consents.sensitive());
        shown.ifAvailable(people -> model.addAttribute("shownFormer", people));
        return "account/former-holders";
    }
}

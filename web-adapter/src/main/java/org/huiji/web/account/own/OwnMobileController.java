package org.huiji.web.account.own;

import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpSession;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.account.AccountProblems;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.CodeDelivery;
import org.huiji.web.account.MobileProof;
import org.huiji.web.account.SmsCodes;
import org.huiji.web.account.own.OwnAccount.Owner;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Changes the phone of the account, once a code sent to the new one is typed in. */
@Controller
@RequestMapping(OwnAccountController.PATH + "/mobile")
class OwnMobileController {

    private static final String FIELD = "mobileNumber";

    private final OwnAccount account;
    private final Accounts accounts;
    private final AccountProblems checks;
    private final CodeDelivery delivery;
    private final MobileProof proof;
    private final Messages messages;

    OwnMobileController(
            OwnAccount account,
            Accounts accounts,
            AccountProblems checks,
            CodeDelivery delivery,
            MobileProof proof,
            Messages messages) {
        this.account = account;
        this.accounts = accounts;
        this.checks = checks;
        this.delivery = delivery;
        this.proof = proof;
        this.messages = messages;
    }

    @GetMapping
    String form(Model model) {
        return account.find().map(owner -> page(owner, "", "", new Problems(), model)).orElse("redirect:/");
    }

    @PostMapping(params = "go=code")
    String sendCode(
            @RequestParam(defaultValue = "") String mobileNumber, @RequestParam(defaultValue = "") String smsCode,
            HttpServletResponse response, Model model) {
        return account.find().map(owner -> {
            String mobile = TextNormalisation.mobileNumber(mobileNumber);
            Problems problems = problems(owner, mobile);
            if (problems.isEmpty()) {
                delivery.send(SmsCodes.Purpose.CHANGE_MOBILE, mobile, FIELD, problems, model);
            }
            return answered(owner, mobileNumber, smsCode, problems, response, model);
        }).orElse("redirect:/");
    }

    @PostMapping
    String change(
            @RequestParam(defaultValue = "") String mobileNumber, @RequestParam(defaultValue = "") String smsCode,
            HttpSession session, HttpServletResponse response, Model model, RedirectAttributes told) {
        return account.find().map(owner -> {
            String mobile = TextNormalisation.mobileNumber(mobileNumber);
            String code = TypedText.compact(smsCode);
            if (mobile.equals(owner.holder().mobileNumber()) && !code.isEmpty()) {
                // a second click: the first has changed it
                return OwnAccountController.AGAIN;
            }
            Problems problems = problems(owner, mobile);
            if (problems.isEmpty() && !proof.isGiven(session, owner.accountId(), mobile, code)) {
                problems.put("smsCode", messages.text("problem.smsCode." + (code.isEmpty() ? "REQUIRED" : "WRONG")));
            }
            if (!problems.isEmpty()) {
                return answered(owner, mobileNumber, smsCode, problems, response, model);
            }
            accounts.change(owner.accountId(), owner.holder().applicantName(), mobile);
            proof.forget(session);
            told.addFlashAttribute(OwnAccountController.DONE, FIELD);
            return OwnAccountController.AGAIN;
        }).orElse("redirect:/");
    }

    private Problems problems(Owner owner, String mobile) {
        Problems problems = checks.of(mobile);
        if (mobile.equals(owner.holder().mobileNumber())) {
            problems.put(FIELD, messages.text("problem.mobileNumber.UNCHANGED"));
        }
        return problems;
    }

    private String answered(
            Owner owner, String mobileNumber, String smsCode, Problems problems, HttpServletResponse response,
            Model model) {
        if (!problems.isEmpty()) {
            response.setStatus(HttpStatus.UNPROCESSABLE_CONTENT.value());
        }
        return page(owner, mobileNumber, smsCode, problems, model);
    }

    private String page(Owner owner, String mobileNumber, String smsCode, Problems problems, Model model) {
        model.addAttribute("holder", owner.holder());
        model.addAttribute("mobileNumber", mobileNumber);
        model.addAttribute("smsCode", smsCode);
        model.addAttribute("unavailable", !delivery.isAvailable());
        model.addAttribute(Problems.MODEL_NAME, problems);
        return "account/own-mobile";
    }
}

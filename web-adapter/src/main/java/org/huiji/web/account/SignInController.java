package org.huiji.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huiji.web.form.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The two doors' forms; the checking itself is done by the security filters, which lead back here on failure. */
@Controller
class SignInController {

    private final ObjectProvider<ShownStaffAccounts> shownStaff;

    SignInController(ObjectProvider<ShownStaffAccounts> shownStaff) {
        this.shownStaff = shownStaff;
    }

    @GetMapping("/sign-in")
    String applicant(@RequestParam @Nullable String registered, @RequestParam @Nullable String reset, Model model) {
        model.addAttribute("registered", registered != null);
        model.addAttribute("reset", reset != null);
        return "account/sign-in";
    }

    @PostMapping("/sign-in/failed")
    String applicantFailed(
            @RequestParam(defaultValue = "") String applicantName,
            @RequestParam(defaultValue = "") String identityNumber,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("applicantName", applicantName);
        model.addAttribute("identityNumber", identityNumber);
        failed(request, response, model);
        return "account/sign-in";
    }

    @GetMapping("/staff/login")
    String staff(Model model) {
        return staffPage(model);
    }

    @PostMapping("/staff/login/failed")
    String staffFailed(
            @RequestParam(defaultValue = "") String staffId,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model) {
        model.addAttribute("staffId", staffId);
        failed(request, response, model);
        return staffPage(model);
    }

    private String staffPage(Model model) {
        shownStaff.ifAvailable(shown -> model.addAttribute("shownStaff", shown));
        return "account/staff-login";
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(Problems.MODEL_NAME, request.getAttribute(Problems.MODEL_NAME));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}

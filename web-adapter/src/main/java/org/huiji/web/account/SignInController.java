package org.huiji.web.account;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.huiji.web.account.former.ShownFormerHolders;
import org.huiji.web.form.KeptForm;
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
    private final ObjectProvider<ShownSamplePeople> shownPeople;
    private final ObjectProvider<ShownFormerHolders> shownFormer;

    SignInController(
            ObjectProvider<ShownStaffAccounts> shownStaff,
            ObjectProvider<ShownSamplePeople> shownPeople,
            ObjectProvider<ShownFormerHolders> shownFormer) {
        this.shownStaff = shownStaff;
        this.shownPeople = shownPeople;
        this.shownFormer = shownFormer;
    }

    @GetMapping("/sign-in")
    String applicant(
            @RequestParam @Nullable String registered,
            @RequestParam @Nullable String reset,
            @RequestParam @Nullable String expired,
            Model model) {
        model.addAttribute("expired", expired != null);
        model.addAttribute("registered", registered != null);
        model.addAttribute("reset", reset != null);
        return applicantPage(model);
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
        return applicantPage(model);
    }

    /** Reached by forward only, with the form that was sent too late. */
    @PostMapping("/sign-in/expired")
    String applicantExpired(HttpServletRequest request, Model model) {
        expired(request, model);
        return applicantPage(model);
    }

    /** Reached by forward only, once the same person is back: offers to send the form again. */
    @PostMapping("/sign-in/resume")
    String resume(HttpServletRequest request, Model model) {
        model.addAttribute(KeptForm.MODEL_NAME, request.getAttribute(KeptForm.MODEL_NAME));
        return "account/resume";
    }

    @GetMapping("/staff/login")
    String staff(@RequestParam @Nullable String expired, Model model) {
        model.addAttribute("expired", expired != null);
        return staffPage(model);
    }

    @PostMapping("/staff/login/expired")
    String staffExpired(HttpServletRequest request, Model model) {
        expired(request, model);
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

    private String applicantPage(Model model) {
        shownPeople.ifAvailable(shown -> model.addAttribute("shownPeople", shown));
        shownFormer.ifAvailable(shown -> model.addAttribute("shownFormer", shown));
        return "account/sign-in";
    }

    private String staffPage(Model model) {
        shownStaff.ifAvailable(shown -> model.addAttribute("shownStaff", shown));
        return "account/staff-login";
    }

    private static void expired(HttpServletRequest request, Model model) {
        model.addAttribute("expired", true);
        model.addAttribute(KeptForm.MODEL_NAME, request.getAttribute(KeptForm.MODEL_NAME));
    }

    private static void failed(HttpServletRequest request, HttpServletResponse response, Model model) {
        model.addAttribute(Problems.MODEL_NAME, request.getAttribute(Problems.MODEL_NAME));
        KeptForm.carried(request).ifPresent(kept -> model.addAttribute(KeptForm.MODEL_NAME, kept));
        response.setStatus(HttpStatus.UNAUTHORIZED.value());
    }
}

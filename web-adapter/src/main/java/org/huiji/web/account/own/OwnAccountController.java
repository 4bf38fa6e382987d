package org.huiji.web.account.own;

import jakarta.servlet.http.HttpSession;
import org.huiji.web.account.SignInTimes;
import org.huiji.web.account.own.OwnAccount.Owner;
import org.huiji.web.presentation.DatePresenter;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Account and security: who one is here, and where one is signed in. */
@Controller
@RequestMapping(OwnAccountController.PATH)
class OwnAccountController {

    static final String PATH = "/my/account";

    /** The flash attribute that says what was just done; its values are messages {@code own.done.<value>}. */
    static final String DONE = "done";

    static final String AGAIN = "redirect:" + PATH;

    private final OwnAccount account;
    private final OwnSessions sessions;
    private final SignInTimes times;
    private final DatePresenter dates;

    OwnAccountController(OwnAccount account, OwnSessions sessions, SignInTimes times, DatePresenter dates) {
        this.account = account;
        this.sessions = sessions;
        this.times = times;
        this.dates = dates;
    }

    @GetMapping
    String show(HttpSession session, Model model) {
        return account.find().map(owner -> page(owner, session, model)).orElse("redirect:/");
    }

    /** Ends one session. One that is gone already, or another person's, is passed over: nothing tells them apart. */
    @PostMapping("/sessions/{reference}/end")
    String end(@PathVariable String reference, HttpSession session, RedirectAttributes told) {
        account.find().ifPresent(owner -> sessions.end(owner.accountId(), reference, session.getId()));
        told.addFlashAttribute(DONE, "ended");
        return AGAIN;
    }

    @PostMapping("/sessions/end-others")
    String endOthers(HttpSession session, RedirectAttributes told) {
        account.find().ifPresent(owner -> sessions.endOthers(owner.accountId(), session.getId()));
        told.addFlashAttribute(DONE, "endedOthers");
        return AGAIN;
    }

    private String page(Owner owner, HttpSession session, Model model) {
        model.addAttribute("holder", owner.holder());
        model.addAttribute("previousSignIn", times.before(owner.accountId()).map(dates::minute).orElse(""));
        model.addAttribute("sessions", sessions.of(owner.accountId(), session.getId()));
        return "account/own";
    }
}

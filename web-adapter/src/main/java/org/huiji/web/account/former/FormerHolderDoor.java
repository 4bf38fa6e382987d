package org.huiji.web.account.former;

import jakarta.servlet.http.HttpSession;
import java.time.Duration;
import java.util.Optional;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.CodeDelivery;
import org.huiji.web.account.ConsentTexts;
import org.huiji.web.account.PendingRegistration;
import org.huiji.web.account.Registrations;
import org.huiji.web.account.SignInGuard;
import org.huiji.web.account.SmsCodes;
import org.huiji.web.account.SmsCodes.Purpose;
import org.huiji.web.account.former.FormerHolders.Found;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.huiji.web.security.NetworkAddress;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * Whom it lets in. An unknown number, a wrong name and a person without a phone on file get one answer, found by one and
 * the same question to the database. Tries are slowed down by number and address whether or not anybody is found, as at
 * the sign-in; what is sent is limited by phone and address besides.
 */
@Component
class FormerHolderDoor {

    private static final String CODE = "smsCode";

    private final FormerHolders holders;
    private final Accounts accounts;
    private final SignInGuard guard;
    private final CodeDelivery delivery;
    private final SmsCodes codes;
    private final Registrations registrations;
    private final ConsentTexts consents;
    private final Messages messages;

    FormerHolderDoor(
            FormerHolders holders,
            Accounts accounts,
            SignInGuard guard,
            CodeDelivery delivery,
            SmsCodes codes,
            Registrations registrations,
            ConsentTexts consents,
            Messages messages) {
        this.holders = holders;
        this.accounts = accounts;
        this.guard = guard;
        this.delivery = delivery;
        this.codes = codes;
        this.registrations = registrations;
        this.consents = consents;
        this.messages = messages;
    }

    /** Sends a code to the phone on file, which the answer shows masked. */
    void sendCode(FormerHolderForm form, Problems problems, Model model) {
        if (!delivery.isAvailable()) {
            problems.general(delivery.unavailable());
            return;
        }
        Duration wait = guard.take(subject(form), NetworkAddress.ofCurrentRequest());
        if (wait.isPositive()) {
            problems.general(messages.text("former.tooSoon", Long.toString(Math.max(1, wait.toSeconds()))));
            return;
        }
        Optional<Found> found = holders.reachable(form.name(), form.number());
        found.ifPresentOrElse(
                person -> delivery.send(
                        Purpose.FORMER_HOLDER, person.holder().mobileNumber(), CODE, problems, model),
                () -> {
                    problems.general(messages.text("former.notFound"));
                    model.addAttribute("phones", true);
                });
    }

    /** Takes the code; whom it proves waits for the password, unless there is one already. */
    void prove(FormerHolderForm form, Problems problems, Model model, HttpSession session) {
        Optional<Found> found = holders.reachable(form.name(), form.number());
        String mobile = found.map(person -> person.holder().mobileNumber()).orElse("");
        if (found.isPresent() && codes.provedToday(Purpose.FORMER_HOLDER, mobile) >= SmsCodes.PROOFS_A_DAY) {
            problems.put(CODE, messages.text("problem.mobileNumber.PROOFS_TODAY"));
        } else if (!codes.use(Purpose.FORMER_HOLDER, mobile, form.code())) {
            problems.put(CODE, messages.text("problem.smsCode.WRONG"));
        } else if (accounts.isRegistered(form.number())) {
            guard.succeeded(subject(form));
            problems.general(messages.text("former.hasAccount"));
            model.addAttribute("hasAccount", true);
        } else {
            guard.succeeded(subject(form));
            found.ifPresent(person -> await(person, session));
        }
    }

    private void await(Found person, HttpSession session) {
        registrations.keep(person.id(), person.holder().toAccountHolder(), consents.given());
        PendingRegistration.put(session, person.id(), FormerHolderController.PATH);
    }

    private String subject(FormerHolderForm form) {
        return "former/" + accounts.identityToken(form.number());
    }
}

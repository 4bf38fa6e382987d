package org.huiji.web.applicant.personalinfo;

import jakarta.servlet.http.HttpSession;
import java.util.UUID;
import org.huiji.application.section.Field;
import org.huiji.application.validation.ContactRules;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.huiji.web.account.CodeDelivery;
import org.huiji.web.account.MobileProof;
import org.huiji.web.account.SmsCodes;
import org.huiji.web.applicant.form.SectionWork;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/**
 * The phone of the page against that of the account: another one is taken over only after a code sent to it was typed in,
 * since whoever holds the account's phone can set its password.
 */
@Component
class MobileChange {

    /** The control for the code, and the button that sends one. */
    static final String CODE = "smsCode";

    private final Accounts accounts;
    private final CodeDelivery delivery;
    private final MobileProof proof;
    private final Messages messages;
    private final HttpSession session;

    MobileChange(
            Accounts accounts, CodeDelivery delivery, MobileProof proof, Messages messages, HttpSession session) {
        this.accounts = accounts;
        this.delivery = delivery;
        this.proof = proof;
        this.messages = messages;
        this.session = session;
    }

    /** Puts beside the field what it takes to change the phone. */
    void show(SectionWork work, String typedCode, Model model) {
        UUID accountId = work.dossier().accountId();
        String mobile = mobileOf(work);
        boolean differs = isAnother(work);
        model.addAttribute("accountMobile", current(accountId));
        model.addAttribute("mobileChanged", differs);
        model.addAttribute("mobileProved", differs && proof.stands(session, accountId, mobile));
        model.addAttribute("codesUnavailable", !delivery.isAvailable());
        model.addAttribute(CODE, typedCode);
    }

    /** Sends a code to the number that stands on the page. */
    Problems sendCode(SectionWork work, Model model) {
        Problems problems = new Problems();
        String mobile = mobileOf(work);
        if (ContactRules.mobileNumberProblem(mobile).isPresent()) {
            problems.put(Field.MOBILE_NUMBER.key(), messages.text("problem.mobileNumber.FORMAT_FOR_CODE"));
        } else if (!isAnother(work)) {
            problems.put(Field.MOBILE_NUMBER.key(), messages.text("problem.mobileNumber.UNCHANGED"));
        } else {
            delivery.send(SmsCodes.Purpose.CHANGE_MOBILE, mobile, Field.MOBILE_NUMBER.key(), problems, model);
        }
        return problems;
    }

    /** What keeps another phone from being saved. One that is no phone at all is the rules' concern. */
    Problems unproved(SectionWork work, String typedCode) {
        Problems problems = new Problems();
        String mobile = mobileOf(work);
        String code = TypedText.compact(typedCode);
        boolean asks = isAnother(work) && ContactRules.mobileNumberProblem(mobile).isEmpty();
        if (asks && !proof.isGiven(session, work.dossier().accountId(), mobile, code)) {
            String reason = code.isEmpty() ? "problem.smsCode.NEW_MOBILE" : "problem.smsCode.WRONG";
            problems.put(CODE, messages.text(reason));
        }
        return problems;
    }

    /** The phone is the account's now: the next change needs its own proof. */
    void taken() {
        proof.forget(session);
    }

    private boolean isAnother(SectionWork work) {
        return !mobileOf(work).equals(current(work.dossier().accountId()));
    }

    private String current(UUID accountId) {
        return accounts.find(accountId).map(AccountHolder::mobileNumber).orElse("");
    }

    private static String mobileOf(SectionWork work) {
        return TextNormalisation.mobileNumber(work.answers().get(Field.MOBILE_NUMBER));
    }
}

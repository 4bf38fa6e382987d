package org.huiji.web.account.former;

import org.huiji.application.validation.IdentityNumberRules;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/** The form of former holders as typed; what was not sent is empty, a box that was not ticked false. */
record FormerHolderForm(
        String applicantName,
        String identityNumber,
        String smsCode,
        Boolean rulesAgreed,
        Boolean sensitiveAgreed) {

    static final FormerHolderForm EMPTY = new FormerHolderForm("", "", "", false, false);

    FormerHolderForm(
            @Nullable String applicantName,
            @Nullable String identityNumber,
            @Nullable String smsCode,
            @Nullable Boolean rulesAgreed,
            @Nullable Boolean sensitiveAgreed) {
        this.applicantName = applicantName == null ? "" : applicantName;
        this.identityNumber = identityNumber == null ? "" : identityNumber;
        this.smsCode = smsCode == null ? "" : smsCode;
        this.rulesAgreed = Boolean.TRUE.equals(rulesAgreed);
        this.sensitiveAgreed = Boolean.TRUE.equals(sensitiveAgreed);
    }

    String name() {
        return TextNormalisation.name(applicantName);
    }

    String number() {
        return IdentityNumberRules.toRegister(identityNumber);
    }

    String code() {
        return TypedText.compact(smsCode);
    }

    @Override
    public String toString() {
        return "FormerHolderForm[…]";
    }
}

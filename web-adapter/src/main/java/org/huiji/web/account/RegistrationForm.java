package org.huiji.web.account;

import org.huiji.application.validation.IdentityNumberRules;
import org.huiji.application.validation.TextNormalisation;
import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/** The form of registration as typed; what was not sent is empty, a box that was not ticked false. */
record RegistrationForm(
        String applicantName,
        String identityNumber,
        String mobileNumber,
        String smsCode,
        Boolean rulesAgreed,
        Boolean sensitiveAgreed) {

    static final RegistrationForm EMPTY = new RegistrationForm("", "", "", "", false, false);

    RegistrationForm(
            @Nullable String applicantName,
            @Nullable String identityNumber,
            @Nullable String mobileNumber,
            @Nullable String smsCode,
            @Nullable Boolean rulesAgreed,
            @Nullable Boolean sensitiveAgreed) {
        this.applicantName = applicantName == null ? "" : applicantName;
        this.identityNumber = identityNumber == null ? "" : identityNumber;
        this.mobileNumber = mobileNumber == null ? "" : mobileNumber;
        this.smsCode = smsCode == null ? "" : smsCode;
        this.rulesAgreed = Boolean.TRUE.equals(rulesAgreed);
        this.sensitiveAgreed = Boolean.TRUE.equals(sensitiveAgreed);
    }

    /** The person in normal form. */
    AccountHolder holder() {
        return new AccountHolder(
                TextNormalisation.name(applicantName),
                IdentityNumberRules.toRegister(identityNumber),
                TextNormalisation.mobileNumber(mobileNumber));
    }

    String code() {
        return TypedText.compact(smsCode);
    }

    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}

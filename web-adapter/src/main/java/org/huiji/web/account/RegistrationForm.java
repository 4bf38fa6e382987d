package org.huiji.web.account;

import org.huiji.web.form.TypedText;
import org.jspecify.annotations.Nullable;

/** The form of registration as typed; what was not sent is empty. */
record RegistrationForm(
        String applicantName,
        String identityNumber,
        String mobileNumber,
        String smsCode,
        boolean rulesAgreed,
        boolean sensitiveAgreed) {

    static final RegistrationForm EMPTY = new RegistrationForm("", "", "", "", false, false);

    RegistrationForm(
            @Nullable String applicantName,
            @Nullable String identityNumber,
            @Nullable String mobileNumber,
            @Nullable String smsCode,
            boolean rulesAgreed,
            boolean sensitiveAgreed) {
        this.applicantName = applicantName == null ? "" : applicantName;
        this.identityNumber = identityNumber == null ? "" : identityNumber;
        this.mobileNumber = mobileNumber == null ? "" : mobileNumber;
        this.smsCode = smsCode == null ? "" : smsCode;
        this.rulesAgreed = rulesAgreed;
        this.sensitiveAgreed = sensitiveAgreed;
    }

    /** The person in normal form. */
    AccountHolder holder() {
        return new AccountHolder(
                TypedText.name(applicantName), TypedText.code(identityNumber), TypedText.compact(mobileNumber));
    }

    String code() {
        return TypedText.compact(smsCode);
    }

    @Override
    public String toString() {
        return "RegistrationForm[…]";
    }
}

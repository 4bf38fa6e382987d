package org.huiji.web.account;

import org.huiji.application.Registration;

/** The person behind an account, as registered; sealed wherever it is stored. Everything in normal form. */
public record AccountHolder(String applicantName, String identityNumber, String mobileNumber) {

    /** What an application starts from. */
    public Registration toRegistration() {
        return new Registration(applicantName, identityNumber, mobileNumber);
    }

    @Override
    public String toString() {
        return "AccountHolder[…]";
    }
}

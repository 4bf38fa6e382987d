package org.huiji.application;

/** What the applicant's account was registered with when the application was started. */
public record Registration(String applicantName, String identityNumber, String mobileNumber) {

    @Override
    public String toString() {
        return "Registration[…]";
    }
}

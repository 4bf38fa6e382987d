package org.huiji.journeys;

import java.util.List;

/** An artificial person and what they type. */
record TypedPerson(
        String applicantName,
        String identityNumber,
        String mobileNumber,
        String birthDate,
        String gender,
        String email,
        String address) {

    static final String PASSWORD = "浑河会计-4711";

    /** What must stand nowhere in clear. */
    List<String> personalValues() {
        return List.of(applicantName, identityNumber, mobileNumber, email, address);
    }
}

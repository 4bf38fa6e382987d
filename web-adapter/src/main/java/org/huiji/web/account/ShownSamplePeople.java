package org.huiji.web.account;

import java.util.List;
import org.huiji.application.ApplicationStatus;

/** Sample people whom the applicants' door shows in demo mode, one for each status; nobody real. */
public record ShownSamplePeople(List<Person> people, String password) {

    /** One of them, and how far the filing has come. */
    public record Person(String applicantName, String identityNumber, ApplicationStatus status) {

        @Override
        public String toString() {
            return "Person[" + status + "]";
        }
    }

    @Override
    public String toString() {
        return "ShownSamplePeople[…]";
    }
}

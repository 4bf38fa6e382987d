package org.huiji.projections.reviewerqueue;

import org.huiji.application.Registration;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Qualification;

/**
 * What the queue shows of a person, in the order in which it becomes known; sealed with their application's key.
 *
 * @param place the employer's name, or the residence as typed
 * @param qualificationLevel the code, empty while unanswered
 */
record QueuedPerson(
        String applicantName, String identityNumber, boolean employed, String place, String qualificationLevel) {

    static final QueuedPerson NOBODY = new QueuedPerson("", "", false, "", "");

    QueuedPerson with(Registration registration) {
        return new QueuedPerson(registration.applicantName(), registration.identityNumber(), employed, place,
                qualificationLevel);
    }

    QueuedPerson with(PersonalInfo info) {
        return new QueuedPerson(info.applicantName(), info.identityNumber(), employed, place, qualificationLevel);
    }

    QueuedPerson with(Affiliation affiliation) {
        return switch (affiliation) {
            case Affiliation.Employed with -> at(true, with.employerName());
            case Affiliation.NotEmployed without -> at(false, without.residence().detail());
        };
    }

    private QueuedPerson at(boolean isEmployed, String newPlace) {
        return new QueuedPerson(applicantName, identityNumber, isEmployed, newPlace, qualificationLevel);
    }

    QueuedPerson with(Qualification qualification) {
        return new QueuedPerson(applicantName, identityNumber, employed, place, qualification.highest().level()
                .value());
    }

    @Override
    public String toString() {
        return "QueuedPerson[…]";
    }

    /**
     * The person as the applicant has them now, and as the department sees them.
     *
     * @param submitted as at the last submission; {@link #NOBODY} before the first
     */
    record Editions(QueuedPerson latest, QueuedPerson submitted) {

        static final Editions NONE = new Editions(NOBODY, NOBODY);

        Editions with(QueuedPerson newLatest) {
            return new Editions(newLatest, submitted);
        }

        Editions whenSubmitted() {
            return new Editions(latest, latest);
        }
    }
}

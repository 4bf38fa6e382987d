package org.huiji.web.demo.sample;

import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.Channel;
import org.huiji.application.Registration;
import org.huiji.application.Role;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads one sample application, command by command, to the state that the sample says. */
@Component
@Profile("demo")
class SampleLife {

    /** Of the loopback network, shortened as every address in an event is. */
    static final String ADDRESS = "127.0.0.0/24";

    private static final String NOTICE_VERSION = "2026-1";

    private final SampleSender sender;
    private final SampleTimes times;
    private final SampleFiling filing;
    private final SampleReview review;

    SampleLife(SampleSender sender, SampleTimes times, SampleFiling filing, SampleReview review) {
        this.sender = sender;
        this.times = times;
        this.filing = filing;
        this.review = review;
    }

    void lead(SamplePerson person, int number, UUID accountId, UUID applicationId) {
        Actor applicant = new Actor(accountId.toString(), Role.APPLICANT, "", "", Channel.WEB, ADDRESS);
        SampleSteps steps = new SampleSteps(sender, applicant, times.morning(person.workingDaysAgo(), number));
        steps.take(new StartApplication(applicationId, accountId,
                new Registration(person.applicantName(), person.identityNumber(), person.mobileNumber()),
                NOTICE_VERSION));
        filing.begin(person, applicationId, steps);
        switch (person.status()) {
            case DRAFT, ERASED -> {
                // left as it is: nobody is erased in the demo
            }
            case DISCARDED -> steps.take(new DiscardApplication(applicationId, steps.version()));
            case PENDING_REVIEW, IN_REVIEW, RETURNED, APPROVED -> {
                filing.submit(person, applicationId, steps);
                if (person.corrected()) {
                    review.returnWithTwoFindings(person, applicationId, steps);
                    filing.correct(person, applicationId, steps.as(applicant));
                }
                review.decide(person, applicationId, steps);
            }
        }
    }
}

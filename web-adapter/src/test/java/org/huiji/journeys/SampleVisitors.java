package org.huiji.journeys;

import org.huiji.application.ApplicationStatus;
import org.huiji.web.account.ShownSamplePeople;
import org.huiji.web.demo.sample.FilledSamples;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** The sample people that the applicants' door names, one for each status, and their way in. */
@Component
@Profile("demo")
class SampleVisitors {

    private final FilledSamples samples;
    private final ShownSamplePeople people;

    SampleVisitors(FilledSamples samples, ShownSamplePeople people) {
        this.samples = samples;
        this.people = people;
    }

    /** Signs in from the page of the door that is open. */
    Walk signIn(Walk walk, ApplicationStatus status) {
        samples.fillIn();
        ShownSamplePeople.Person person = people.people().stream().filter(shown -> shown.status() == status)
                .findFirst().orElseThrow();
        return walk.fill("applicantName", person.applicantName()).fill("identityNumber", person.identityNumber())
                .fill("password", people.password()).press("main button[type=submit]");
    }
}

package org.huiji.web.demo.sample;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiji.application.ApplicationStatus;
import org.huiji.web.account.ShownSamplePeople;
import org.huiji.web.account.ShownStaffAccounts;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;

/** Picks the first sample person of each status for the applicants' door. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class ShownPeople {

    @Bean
    ShownSamplePeople shownSamplePeople(ShownStaffAccounts staff) {
        Set<ApplicationStatus> seen = EnumSet.noneOf(ApplicationStatus.class);
        List<ShownSamplePeople.Person> people = new ArrayList<>();
        for (SamplePerson person : SamplePeople.read()) {
            if (seen.add(person.status())) {
                people.add(new ShownSamplePeople.Person(person.applicantName(), person.identityNumber(),
                        person.status()));
            }
        }
        return new ShownSamplePeople(people, staff.password());
    }
}

package org.huiji.web.demo.sample;

import java.util.List;
import java.util.UUID;
import org.huiji.application.Refusal;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.SampleAccounts;
import org.huiji.web.account.ShownStaffAccounts;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Lazy;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

/**
 * Fills in the sample applications once the demo is up, beside the first visitors. A person whose application was begun
 * before is passed over, so a start that was cut short goes on with the next.
 */
@Component
@Lazy(false)
@Profile("demo")
class SampleApplications {

    private static final Logger LOG = LoggerFactory.getLogger(SampleApplications.class);

    private final SampleAccounts accounts;
    private final SampleLife life;
    private final ApplicationNumbering numbering;
    private final ShownStaffAccounts staff;
    private final int wanted;

    /** @param wanted how many of the sample people file */
    SampleApplications(SampleAccounts accounts, SampleLife life, ApplicationNumbering numbering,
            ShownStaffAccounts staff, @Value("${huiji.demo.applications:1000}") int wanted) {
        this.accounts = accounts;
        this.life = life;
        this.numbering = numbering;
        this.staff = staff;
        this.wanted = wanted;
    }

    @EventListener(ApplicationReadyEvent.class)
    void begin() {
        if (wanted > 0) {
            Thread.ofPlatform().name("sample-applications").daemon().start(() -> fillIn(wanted));
        }
    }

    void fillIn(int count) {
        List<SamplePerson> people = SamplePeople.read().stream().limit(count).toList();
        String hash = accounts.hash(staff.password());
        int made = 0;
        for (int i = 0; i < people.size(); i++) {
            made += fillIn(people.get(i), i, hash) ? 1 : 0;
        }
        LOG.info("{} sample applications of {} were filled in", made, people.size());
    }

    private boolean fillIn(SamplePerson person, int number, String hash) {
        UUID accountId = accounts.open(
                new AccountHolder(person.applicantName(), person.identityNumber(), person.mobileNumber()), hash);
        if (!numbering.applicationsOf(accountId).isEmpty()) {
            return false;
        }
        try {
            life.lead(person, number, accountId, numbering.openApplicationOf(accountId));
            return true;
        } catch (Refusal refusal) {
            LOG.error("{} was refused: {} {}", person, refusal.code(), refusal.problems());
            return false;
        }
    }
}

package org.huiji.web.demo.sample;

import java.util.UUID;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.SampleAccounts;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Leads the lives of people whom a test makes up, as those of the samples are led. */
@Component
@Profile("demo")
public class LedLives {

    private final SampleAccounts accounts;
    private final SampleLife life;
    private final ApplicationNumbering numbering;
    private final String passwordHash;

    LedLives(SampleAccounts accounts, SampleLife life, ApplicationNumbering numbering) {
        this.accounts = accounts;
        this.life = life;
        this.numbering = numbering;
        this.passwordHash = accounts.hash("led-lives");
    }

    /** @return the application, stored as far as the person's status says; read models may not show it yet */
    public UUID lead(SamplePerson person, int number) {
        UUID accountId = accounts.open(
                new AccountHolder(person.applicantName(), person.identityNumber(), person.mobileNumber()),
                passwordHash);
        UUID applicationId = numbering.openApplicationOf(accountId);
        life.lead(person, number, accountId, applicationId);
        return applicationId;
    }
}

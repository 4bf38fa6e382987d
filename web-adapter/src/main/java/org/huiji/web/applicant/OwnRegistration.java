package org.huiji.web.applicant;

import org.huiji.application.Registration;
import org.huiji.web.account.AccountHolder;
import org.huiji.web.account.Accounts;
import org.springframework.stereotype.Component;

/** What the person signed in registered with; every application begins with it. */
@Component
public class OwnRegistration {

    private final OwnApplications applications;
    private final Accounts accounts;

    public OwnRegistration(OwnApplications applications, Accounts accounts) {
        this.applications = applications;
        this.accounts = accounts;
    }

    public Registration get() {
        return accounts.find(applications.accountId())
                .map(AccountHolder::toRegistration)
                .orElseThrow(() -> new Elsewhere(ApplicantPath.HOME));
    }
}

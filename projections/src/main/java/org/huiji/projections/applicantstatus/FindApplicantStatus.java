package org.huiji.projections.applicantstatus;

import java.util.UUID;
import org.huiji.projections.Query;

/** Where do the applications of this account stand? */
public record FindApplicantStatus(UUID accountId) implements Query<ApplicationsOfAccount> {

    @Override
    public Class<ApplicationsOfAccount> responseType() {
        return ApplicationsOfAccount.class;
    }
}

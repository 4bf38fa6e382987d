package org.huiji.projections.applicantstatus;

import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/** Where do the applications of this account stand? */
public record FindApplicantStatus(UUID accountId) implements Query<ApplicationsOfAccount> {

    @Override
    public Class<ApplicationsOfAccount> responseType() {
        return ApplicationsOfAccount.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.APPLICANT_STATUS);
    }
}

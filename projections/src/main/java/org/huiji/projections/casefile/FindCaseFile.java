package org.huiji.projections.casefile;

import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/** What stands in the case file of this application? Who may read it is the asker's to check. */
public record FindCaseFile(UUID applicationId) implements Query<CaseFileAnswer> {

    @Override
    public Class<CaseFileAnswer> responseType() {
        return CaseFileAnswer.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.CASE_FILE);
    }
}

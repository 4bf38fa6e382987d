package org.huiji.projections.personnelfile;

import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/** What stands in the file of this person? */
public record FindPersonnelFile(UUID accountId) implements Query<PersonnelFileAnswer> {

    @Override
    public Class<PersonnelFileAnswer> responseType() {
        return PersonnelFileAnswer.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.PERSONNEL_FILE);
    }
}

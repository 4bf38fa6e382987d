package org.huiji.projections.personnelfile;

import java.util.UUID;
import org.huiji.projections.Query;

/** What stands in the file of this person? */
public record FindPersonnelFile(UUID accountId) implements Query<PersonnelFileAnswer> {

    @Override
    public Class<PersonnelFileAnswer> responseType() {
        return PersonnelFileAnswer.class;
    }
}

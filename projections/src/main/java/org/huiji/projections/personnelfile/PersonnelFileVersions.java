package org.huiji.projections.personnelfile;

import java.util.List;
import java.util.UUID;
import org.springframework.data.jpa.repository.JpaRepository;

interface PersonnelFileVersions extends JpaRepository<PersonnelFileVersion, UUID> {

    List<PersonnelFileVersion> findByAccountIdAndApprovedAtIsNotNullOrderByApprovedAt(UUID accountId);
}

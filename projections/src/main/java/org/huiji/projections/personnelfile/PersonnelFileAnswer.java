package org.huiji.projections.personnelfile;

import java.util.Optional;

/** Empty while nothing of the person's was approved. */
public record PersonnelFileAnswer(Optional<PersonnelFile> file) {}

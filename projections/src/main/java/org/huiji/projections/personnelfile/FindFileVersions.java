package org.huiji.projections.personnelfile;

import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/**
 * Which file does this approved application belong to, in all its versions? Who may read which is the asker's to check.
 */
public record FindFileVersions(UUID applicationId) implements Query<FileVersions> {

    @Override
    public Class<FileVersions> responseType() {
        return FileVersions.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.PERSONNEL_FILE);
    }
}

package org.huiji.projections.auditsearch;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.Query;
import org.huiji.projections.ReadModels;

/** The rows of these applications, in this order; those of which there is none are left out. */
public record ListApplications(List<UUID> ids) implements Query<FoundApplications> {

    public ListApplications {
        ids = List.copyOf(ids);
    }

    @Override
    public Class<FoundApplications> responseType() {
        return FoundApplications.class;
    }

    @Override
    public Optional<String> readModel() {
        return Optional.of(ReadModels.AUDIT_SEARCH);
    }
}

package org.huiji.projections.auditsearch;

import java.util.List;
import java.util.UUID;

/** Applications found, the one changed last first. */
public record ApplicationIds(List<UUID> ids) {

    public ApplicationIds {
        ids = List.copyOf(ids);
    }
}

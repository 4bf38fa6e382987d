package org.huiji.web.access;

import java.time.Instant;
import java.util.Set;
import java.util.UUID;
import org.huiji.web.access.Screen.Kind;
import org.jspecify.annotations.Nullable;

/**
 * Which looks are wanted.
 *
 * @param applications at whose data; at anybody's while {@code null}
 * @param viewer id or name of the one who looked; anybody while empty
 * @param departmentCode of the one who looked, at that time; any while empty
 * @param from the first moment
 * @param until the first moment no more
 */
public record AccessFilter(
        @Nullable Set<UUID> applications,
        String viewer,
        String departmentCode,
        @Nullable Kind kind,
        @Nullable Instant from,
        @Nullable Instant until) {

    /** All of one application. */
    public static AccessFilter of(UUID applicationId) {
        return new AccessFilter(Set.of(applicationId), "", "", null, null, null);
    }
}

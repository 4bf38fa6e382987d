package org.huiji.web.access;

import java.time.Instant;
import java.util.UUID;
import org.huiji.application.Role;
import org.jspecify.annotations.Nullable;

/**
 * One look.
 *
 * @param id counts upwards in the order of storing
 * @param staffName name, role and department are those of then
 * @param applicationId whose data were seen; {@code null} where they were nobody's
 * @param address shortened network address
 * @param reason why they wanted to see it, where that was asked; otherwise empty
 * @param listExportId what was asked for, where it was a list
 */
public record AccessEntry(
        long id,
        Instant at,
        String staffId,
        String staffName,
        Role role,
        String departmentCode,
        @Nullable UUID applicationId,
        Screen screen,
        @Nullable Long sequence,
        String address,
        String reason,
        @Nullable UUID listExportId) {

    @Override
    public String toString() {
        return "AccessEntry[" + id + "]";
    }
}

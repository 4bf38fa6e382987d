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
 * @param applicationId whose data were seen
 * @param address shortened network address
 */
public record AccessEntry(
        long id,
        Instant at,
        String staffId,
        String staffName,
        Role role,
        String departmentCode,
        UUID applicationId,
        Screen screen,
        @Nullable Long sequence,
        String address) {}

package org.huiji.web.access;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * The record of who looked at whose data. It is written before anything is shown, so that a look that cannot be recorded
 * does not happen.
 */
@Component
public class AccessLog {

    private static final String INSERT = """
            insert into service.access_log
              (occurred_at, staff_id, staff_name, staff_role, department_code, application_id, screen, sequence, address,
               sealed_reason)
            values (:at, :staffId, :staffName, :role, :department, :applicationId, :screen, :sequence, :address,
                    :reason)""";

    private static final String PAGE = """
            select id, occurred_at, staff_id, staff_name, staff_role, department_code, application_id, screen, sequence,
              address, sealed_reason
            from service.access_log
            where id < :before and (cast(:applicationId as uuid) is null or application_id = :applicationId)
            order by id desc limit :limit""";

    private static final String REASON = "access-reason";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final PersonalDataVault vault;
    private final Clock clock;

    public AccessLog(JdbcClient jdbc, CurrentActor currentActor, PersonalDataVault vault, Clock clock) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.vault = vault;
        this.clock = clock;
    }

    /** The signed-in member of staff sees an application on a screen. */
    public void record(Screen screen, UUID applicationId) {
        write(screen, applicationId, null, null);
    }

    /** The same with the reason that the member of staff gave. */
    public void record(Screen screen, UUID applicationId, String reason) {
        byte[] clear = reason.getBytes(StandardCharsets.UTF_8);
        write(screen, applicationId, null, vault.seal(applicationId, REASON, clear));
    }

    /** The signed-in member of staff sees an application as it stood after an event. */
    public void record(Screen screen, UUID applicationId, long sequence) {
        write(screen, applicationId, sequence, null);
    }

    /** The signed-in member of staff sees what a look-up found. */
    public void recordAll(Screen screen, Collection<UUID> applicationIds) {
        applicationIds.forEach(id -> write(screen, id, null, null));
    }

    /** Entries before an id, newest first; of one application where one is named. */
    public List<AccessEntry> before(long id, @Nullable UUID applicationId, int limit) {
        return jdbc.sql(PAGE)
                .param("before", id)
                .param("applicationId", applicationId)
                .param("limit", limit)
                .query((row, _) -> new AccessEntry(
                        row.getLong("id"),
                        row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                        row.getString("staff_id"),
                        row.getString("staff_name"),
                        Role.valueOf(row.getString("staff_role")),
                        row.getString("department_code"),
                        row.getObject("application_id", UUID.class),
                        Screen.valueOf(row.getString("screen")),
                        row.getObject("sequence", Long.class),
                        row.getString("address"),
                        reason(row.getObject("application_id", UUID.class), row.getBytes("sealed_reason"))))
                .list();
    }

    /** Empty where none was asked for, or its key was destroyed. */
    private String reason(UUID applicationId, byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : vault.open(applicationId, REASON, sealed)
                        .map(clear -> new String(clear, StandardCharsets.UTF_8))
                        .orElse("");
    }

    private void write(
            Screen screen, UUID applicationId, @Nullable Long sequence, byte @Nullable [] sealedReason) {
        Actor actor = currentActor.get()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("staffId", actor.id())
                .param("staffName", actor.displayName())
                .param("role", actor.role().name())
                .param("department", actor.departmentCode())
                .param("applicationId", applicationId)
                .param("screen", screen.name())
                .param("sequence", sequence)
                .param("address", actor.address())
                .param("reason", sealedReason, Types.BINARY)
                .update();
    }
}

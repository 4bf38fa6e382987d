package org.huiji.web.access;

import java.nio.charset.StandardCharsets;
import java.sql.Types;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.application.Actor;
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

    static final String REASON = "access-reason";

    /** One look at many people is one statement. */
    private static final String INSERT = """
            INSERT INTO service.access_log
              (occurred_at, staff_id, staff_name, staff_role, department_code, application_id, screen, sequence, address,
               sealed_reason, list_export_id)
            SELECT :at, :staffId, :staffName, :role, :department, seen.id::uuid, :screen, CAST(:sequence AS bigint),
              :address, CAST(:reason AS bytea), CAST(:listExportId AS uuid)
            FROM unnest(string_to_array(:applicationIds, ',')) WITH ORDINALITY AS seen(id, place)
            ORDER BY seen.place""";

    /** Stands in the place of an id where a look is about no application. */
    static final UUID NOBODY = new UUID(0, 0);

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
        write(screen, List.of(applicationId), null, null);
    }

    /** The same with the reason that the member of staff gave. */
    public void record(Screen screen, UUID applicationId, String reason) {
        byte[] clear = reason.getBytes(StandardCharsets.UTF_8);
        write(screen, List.of(applicationId), null, vault.seal(applicationId, REASON, clear));
    }

    /** The signed-in member of staff sees an application as it stood after an event. */
    public void record(Screen screen, UUID applicationId, long sequence) {
        write(screen, List.of(applicationId), sequence, null);
    }

    /** The signed-in member of staff sees what a look-up found. */
    public void recordAll(Screen screen, Collection<UUID> applicationIds) {
        write(screen, applicationIds, null, null);
    }

    /** The signed-in member of staff takes a list away that was asked for. */
    public void recordList(Screen screen, UUID listExportId, Collection<UUID> applicationIds) {
        write(screen, joined(applicationIds), null, null, listExportId);
    }

    /** The signed-in member of staff asks for a list, or decides on it. */
    public void recordList(Screen screen, UUID listExportId) {
        write(screen, NOBODY.toString(), null, null, listExportId);
    }

    /** The signed-in member of staff sees what is about no application. */
    public void recordGeneral(Screen screen) {
        write(screen, List.of(NOBODY), null, null);
    }

    private void write(
            Screen screen,
            Collection<UUID> applicationIds,
            @Nullable Long sequence,
            byte @Nullable [] sealedReason) {
        write(screen, joined(applicationIds), sequence, sealedReason, null);
    }

    private static String joined(Collection<UUID> applicationIds) {
        return applicationIds.stream().map(UUID::toString).collect(Collectors.joining(","));
    }

    private void write(
            Screen screen,
            String applicationIds,
            @Nullable Long sequence,
            byte @Nullable [] sealedReason,
            @Nullable UUID listExportId) {
        Actor actor = currentActor.get()
                .orElseThrow(() -> new IllegalStateException("nobody is signed in"));
        jdbc.sql(INSERT)
                .param("at", OffsetDateTime.ofInstant(clock.instant(), ZoneOffset.UTC))
                .param("staffId", actor.id())
                .param("staffName", actor.displayName())
                .param("role", actor.role().name())
                .param("department", actor.departmentCode())
                .param("applicationIds", applicationIds)
                .param("screen", screen.name())
                .param("sequence", sequence, Types.BIGINT)
                .param("address", actor.address())
                .param("reason", sealedReason, Types.BINARY)
                .param("listExportId", listExportId, Types.OTHER)
                .update();
    }
}

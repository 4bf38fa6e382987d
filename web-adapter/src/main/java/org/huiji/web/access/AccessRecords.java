package org.huiji.web.access;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.core.simple.JdbcClient.StatementSpec;
import org.springframework.stereotype.Component;

/** Reads the record of looks, for auditors; to all others there is nothing in it. */
@Component
public class AccessRecords {

    private static final String SELECT = """
            SELECT id, occurred_at, staff_id, staff_name, staff_role, department_code, application_id, screen, sequence,
              address, sealed_reason, list_export_id
            FROM service.access_log WHERE true""";

    private static final String BEFORE = " AND (occurred_at, id)"
            + " < (SELECT occurred_at, id FROM service.access_log WHERE id = :before)";

    private final JdbcClient jdbc;
    private final CurrentActor currentActor;
    private final PersonalDataVault vault;

    AccessRecords(JdbcClient jdbc, CurrentActor currentActor, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.currentActor = currentActor;
        this.vault = vault;
    }

    /** The latest first, those before an entry where one is named. */
    public List<AccessEntry> find(AccessFilter filter, @Nullable Long before, int limit) {
        boolean auditor = currentActor.get().filter(actor -> actor.role() == Role.AUDITOR).isPresent();
        Set<UUID> applications = filter.applications();
        if (!auditor || (applications != null && applications.isEmpty())) {
            return List.of();
        }
        StatementSpec query = jdbc.sql(SELECT + conditions(filter) + (before == null ? "" : BEFORE)
                + " ORDER BY occurred_at DESC, id DESC LIMIT :limit");
        return bound(query, filter)
                .param("before", before)
                .param("limit", limit)
                .query((row, _) -> entry(row))
                .list();
    }

    /** How many looks on these screens somebody has taken since. */
    public long count(String staffId, Collection<Screen> screens, Instant since) {
        return jdbc.sql("""
                SELECT count(*) FROM service.access_log
                WHERE staff_id = :staffId AND occurred_at >= :since AND screen IN (:screens)""")
                .param("staffId", staffId)
                .param("since", time(since))
                .param("screens", screens.stream().map(Screen::name).toList())
                .query(Long.class)
                .single();
    }

    private static String conditions(AccessFilter filter) {
        StringBuilder conditions = new StringBuilder();
        if (filter.applications() != null) {
            conditions.append(" AND application_id IN (:applications)");
        }
        if (!filter.viewer().isEmpty()) {
            conditions.append(" AND (staff_id = :viewer OR staff_name = :viewer)");
        }
        if (!filter.departmentCode().isEmpty()) {
            conditions.append(" AND department_code = :department");
        }
        if (filter.kind() != null) {
            conditions.append(" AND screen IN (:screens)");
        }
        if (filter.from() != null) {
            conditions.append(" AND occurred_at >= :from");
        }
        if (filter.until() != null) {
            conditions.append(" AND occurred_at < :until");
        }
        return conditions.toString();
    }

    private static StatementSpec bound(StatementSpec query, AccessFilter filter) {
        return query.param("applications", filter.applications())
                .param("viewer", filter.viewer())
                .param("department", filter.departmentCode())
                .param("screens", filter.kind() == null ? null : names(filter))
                .param("from", time(filter.from()))
                .param("until", time(filter.until()));
    }

    private static Set<String> names(AccessFilter filter) {
        return Screen.of(Objects.requireNonNull(filter.kind())).stream().map(Enum::name).collect(Collectors.toSet());
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant at) {
        return at == null ? null : OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private AccessEntry entry(ResultSet row) throws SQLException {
        UUID applicationId = row.getObject("application_id", UUID.class);
        return new AccessEntry(
                row.getLong("id"),
                row.getObject("occurred_at", OffsetDateTime.class).toInstant(),
                row.getString("staff_id"),
                row.getString("staff_name"),
                Role.valueOf(row.getString("staff_role")),
                row.getString("department_code"),
                applicationId.equals(AccessLog.NOBODY) ? null : applicationId,
                Screen.valueOf(row.getString("screen")),
                row.getObject("sequence", Long.class),
                row.getString("address"),
                reason(applicationId, row.getBytes("sealed_reason")),
                row.getObject("list_export_id", UUID.class));
    }

    /** Empty where none was asked for, or its key was destroyed. */
    private String reason(UUID applicationId, byte @Nullable [] sealed) {
        return sealed == null
                ? ""
                : vault.open(applicationId, AccessLog.REASON, sealed)
                        .map(clear -> new String(clear, StandardCharsets.UTF_8))
                        .orElse("");
    }
}

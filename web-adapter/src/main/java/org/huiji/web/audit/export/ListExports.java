package org.huiji.web.audit.export;

import java.nio.charset.StandardCharsets;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.application.Actor;
import org.huiji.application.port.PersonalDataVault;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Keeps what was asked for, and what became of it. */
@Component
class ListExports {

    private static final String PURPOSE = "list-export";

    private static final String SELECT = """
            SELECT id, cardinality(application_ids) AS persons, sealed, needs_approval, asked_by, asked_by_name, asked_at,
              approved, decided_by_name, decided_at, expires_at, taken_at
            FROM service.list_export""";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final PersonalDataVault vault;

    ListExports(JdbcClient jdbc, PersonalDataVault vault) {
        this.jdbc = jdbc;
        this.vault = vault;
    }

    /** What is sealed. */
    private record Wanted(String text, String reason) {
        @Override
        public String toString() {
            return "Wanted[…]";
        }
    }

    /** Keeps a request; the same once more changes nothing. */
    boolean add(ListExport asked, List<UUID> applicationIds) {
        byte[] clear = JSON.writeValueAsBytes(new Wanted(asked.text(), asked.reason()));
        return jdbc
                .sql("""
                        INSERT INTO service.list_export
                          (id, application_ids, sealed, needs_approval, asked_by, asked_by_name, asked_at, expires_at)
                        VALUES (:id, CAST(string_to_array(:ids, ',') AS uuid[]), :sealed, :approval, :by, :byName, :at, :expires)
                        ON CONFLICT (id) DO NOTHING""")
                .param("id", asked.id())
                .param("ids", applicationIds.stream().map(UUID::toString).collect(Collectors.joining(",")))
                .param("sealed", vault.seal(asked.id(), PURPOSE, clear))
                .param("approval", asked.needsApproval())
                .param("by", asked.askedBy())
                .param("byName", asked.askedByName())
                .param("at", time(asked.askedAt()))
                .param("expires", time(asked.expiresAt()))
                .update() == 1;
    }

    Optional<ListExport> find(UUID id) {
        return jdbc.sql(SELECT + " WHERE id = :id").param("id", id).query((row, _) -> export(row)).optional();
    }

    /** The latest first; those that need somebody's approval alone, where that is asked for. */
    List<ListExport> latest(boolean needingApproval, int size) {
        return jdbc.sql(SELECT + " WHERE needs_approval OR NOT :needing ORDER BY asked_at DESC, id DESC LIMIT :size")
                .param("needing", needingApproval)
                .param("size", size)
                .query((row, _) -> export(row))
                .list();
    }

    /** How many somebody has asked for since. */
    long count(String staffId, Instant since) {
        return jdbc.sql("SELECT count(*) FROM service.list_export WHERE asked_by = :by AND asked_at >= :since")
                .param("by", staffId)
                .param("since", time(since))
                .query(Long.class)
                .single();
    }

    /** Whose rows, in their order. */
    List<UUID> applicationIds(UUID id) {
        return jdbc.sql("SELECT application_ids FROM service.list_export WHERE id = :id")
                .param("id", id)
                .query((row, _) -> ids(row.getArray(1)))
                .single();
    }

    /** Decides, unless it was decided or is over; whether it did. */
    boolean decide(UUID id, boolean approved, Actor by, Instant at, Instant expiresAt) {
        return jdbc.sql("""
                UPDATE service.list_export
                SET approved = :approved, decided_by = :by, decided_by_name = :byName, decided_at = :at,
                  expires_at = :expires
                WHERE id = :id AND needs_approval AND approved IS NULL AND expires_at > :at AND asked_by <> :by""")
                .param("id", id)
                .param("approved", approved)
                .param("by", by.id())
                .param("byName", by.displayName())
                .param("at", time(at))
                .param("expires", time(expiresAt))
                .update() == 1;
    }

    void taken(UUID id, Instant at) {
        jdbc.sql("UPDATE service.list_export SET taken_at = :at WHERE id = :id")
                .param("id", id)
                .param("at", time(at))
                .update();
    }

    private ListExport export(ResultSet row) throws SQLException {
        UUID id = row.getObject("id", UUID.class);
        Wanted wanted = vault.open(id, PURPOSE, row.getBytes("sealed"))
                .map(clear -> JSON.readValue(new String(clear, StandardCharsets.UTF_8), Wanted.class))
                .orElse(new Wanted("", ""));
        return new ListExport(
                id,
                row.getInt("persons"),
                wanted.text(),
                wanted.reason(),
                row.getBoolean("needs_approval"),
                row.getString("asked_by"),
                row.getString("asked_by_name"),
                instant(row, "asked_at"),
                row.getObject("approved", Boolean.class),
                row.getString("decided_by_name"),
                optional(row, "decided_at"),
                instant(row, "expires_at"),
                optional(row, "taken_at"));
    }

    private static List<UUID> ids(Array array) throws SQLException {
        return List.of((UUID[]) array.getArray());
    }

    private static Instant instant(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }

    private static @Nullable Instant optional(ResultSet row, String column) throws SQLException {
        OffsetDateTime at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static OffsetDateTime time(Instant at) {
        return OffsetDateTime.ofInstant(at, ZoneOffset.UTC);
    }
}

package org.huiji.projections.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.projections.ReadModels;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rows of all read models at one time. What is sealed differs with every sealing, so what it opens to stands for it; tallies of nothing are left out. */
public final class ReadModelRows {

    /** By table the read model whose key seals it. */
    private static final Map<String, String> SEALED_BY = Map.of(
            "queue_item", ReadModels.REVIEWER_QUEUE,
            "personnel_file_version", ReadModels.PERSONNEL_FILE,
            "audited_application", ReadModels.AUDIT_SEARCH);

    private static final String TABLES = """
            SELECT table_name FROM information_schema.tables
             WHERE table_schema = 'read_model' AND table_name <> 'flyway_schema_history'
            """;

    private static final String ROWS = """
            SELECT to_jsonb(r) ->> 'application_id' AS application_id, (to_jsonb(r) - 'sealed')::text AS clear,
                   decode(substr(to_jsonb(r) ->> 'sealed', 3), 'hex') AS sealed
              FROM read_model.%s r
             WHERE (:all OR to_jsonb(r) ->> 'application_id' = ANY(:applications))
               AND to_jsonb(r) ->> 'items' IS DISTINCT FROM '0'
            """;

    private static final int SHOWN_OF_A_TABLE = 10;

    private final SortedMap<String, List<String>> rows = new TreeMap<>();

    private ReadModelRows(JdbcClient jdbc, PersonalDataVault vault, boolean all, Collection<UUID> applications) {
        String[] ids = applications.stream().map(UUID::toString).toArray(String[]::new);
        for (String table : jdbc.sql(TABLES).query(String.class).list()) {
            rows.put(table, jdbc.sql(ROWS.formatted(table)).param("all", all).param("applications", ids)
                    .query((row, number) -> row.getString("clear")
                            + opened(vault, table, row.getString("application_id"), row.getBytes("sealed")))
                    .list().stream().sorted().toList());
        }
    }

    /** All that there are. */
    public static ReadModelRows all(JdbcClient jdbc, PersonalDataVault vault) {
        return new ReadModelRows(jdbc, vault, true, List.of());
    }

    /** Those that belong to these applications. */
    public static ReadModelRows of(Collection<UUID> applications, JdbcClient jdbc, PersonalDataVault vault) {
        return new ReadModelRows(jdbc, vault, false, applications);
    }

    private static String opened(PersonalDataVault vault, String table, String applicationId,
            byte @Nullable [] sealed) {
        if (sealed == null) {
            return "";
        }
        String readModel = Objects.requireNonNull(SEALED_BY.get(table), "who seals " + table);
        byte[] clear = vault.open(UUID.fromString(applicationId), "read-model/" + readModel, sealed).orElseThrow();
        return new String(clear, StandardCharsets.UTF_8);
    }

    /** Of all tables together. */
    public int size() {
        return rows.values().stream().mapToInt(List::size).sum();
    }

    /** What stands here or there only, the first of each table; empty where both are the same. */
    public List<String> differencesFrom(ReadModelRows other) {
        List<String> differences = new ArrayList<>();
        rows.forEach((table, here) -> {
            List<String> there = Objects.requireNonNull(other.rows.get(table));
            missing(here, there).forEach(row -> differences.add(table + " only here: " + row));
            missing(there, here).forEach(row -> differences.add(table + " only there: " + row));
        });
        return differences;
    }

    /** The first that one list has more often than the other; both are sorted. */
    private static List<String> missing(List<String> from, List<String> in) {
        List<String> missing = new ArrayList<>();
        int at = 0;
        for (String row : from) {
            while (at < in.size() && in.get(at).compareTo(row) < 0) {
                at++;
            }
            if (at < in.size() && in.get(at).equals(row)) {
                at++;
            } else if (missing.size() < SHOWN_OF_A_TABLE) {
                missing.add(row);
            }
        }
        return missing;
    }
}

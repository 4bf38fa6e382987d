package org.huiji.projections.testing;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.projections.ReadModels;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All rows of all read models at one time. What is sealed differs with every sealing, so what it opens to stands for it. */
public final class ReadModelRows {

    /** By table the read model whose key seals it. */
    private static final Map<String, String> SEALED_BY = Map.of(
            "queue_item", ReadModels.REVIEWER_QUEUE,
            "personnel_file_version", ReadModels.PERSONNEL_FILE,
            "audited_application", ReadModels.AUDIT_SEARCH);

    private static final String TABLES = """
            SELECT t.table_name, c.column_name
              FROM information_schema.tables t
              LEFT JOIN information_schema.columns c
                ON c.table_schema = t.table_schema AND c.table_name = t.table_name AND c.column_name = 'sealed'
             WHERE t.table_schema = 'read_model' AND t.table_name <> 'flyway_schema_history'
            """;

    private static final int SHOWN_OF_A_TABLE = 10;

    private final SortedMap<String, List<String>> rows;

    private ReadModelRows(SortedMap<String, List<String>> rows) {
        this.rows = rows;
    }

    /** As they stand now. */
    public static ReadModelRows read(JdbcClient jdbc, PersonalDataVault vault) {
        SortedMap<String, List<String>> rows = new TreeMap<>();
        jdbc.sql(TABLES).query((row, number) -> {
            String table = row.getString(1);
            List<String> sealed = row.getString(2) == null ? List.of() : opened(jdbc, vault, table);
            return Map.entry(table, Stream.concat(clear(jdbc, table).stream(), sealed.stream()).sorted().toList());
        }).list().forEach(table -> rows.put(table.getKey(), table.getValue()));
        return new ReadModelRows(rows);
    }

    private static List<String> clear(JdbcClient jdbc, String table) {
        return jdbc.sql("SELECT (to_jsonb(r) - 'sealed')::text FROM read_model." + table + " r").query(String.class)
                .list();
    }

    private static List<String> opened(JdbcClient jdbc, PersonalDataVault vault, String table) {
        String purpose = "read-model/" + Objects.requireNonNull(SEALED_BY.get(table), "who seals " + table);
        return jdbc.sql("SELECT application_id, sealed FROM read_model." + table + " WHERE sealed IS NOT NULL")
                .query((row, number) -> {
                    UUID id = row.getObject("application_id", UUID.class);
                    byte[] clear = vault.open(id, purpose, row.getBytes("sealed")).orElseThrow();
                    return id + new String(clear, StandardCharsets.UTF_8);
                }).list();
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

package org.huiji.web.erasure;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole database, looked through for a text: every column of every table of ours, what is bytes byte by byte. */
public final class EveryTable {

    private final JdbcClient jdbc;

    public EveryTable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The columns in which the text stands in clear. */
    public List<String> holding(String text) {
        List<String> found = new ArrayList<>();
        for (Column column : columns()) {
            if (holds(column, text)) {
                found.add(column.table() + "." + column.name());
            }
        }
        return found;
    }

    /** How many columns are looked at; a search of nothing would find nothing. */
    public int size() {
        return columns().size();
    }

    private record Column(String table, String name, boolean bytes) {}

    private List<Column> columns() {
        return jdbc
                .sql("""
                        SELECT quote_ident(table_schema) || '.' || quote_ident(table_name) AS name, quote_ident(column_name) AS col,
                               data_type
                        FROM information_schema.columns JOIN information_schema.tables USING (table_schema, table_name)
                        WHERE table_schema IN ('event_store', 'vault', 'work', 'service', 'read_model')
                          AND table_type = 'BASE TABLE' AND table_name <> 'flyway_schema_history'""")
                .query((row, number) -> new Column(row.getString("name"), row.getString("col"),
                        row.getString("data_type").equals("bytea")))
                .list();
    }

    private boolean holds(Column column, String text) {
        if (column.bytes()) {
            String hex = HexFormat.of().formatHex(text.getBytes(StandardCharsets.UTF_8));
            return jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE position(decode(:hex, 'hex') IN %s) > 0)".formatted(
                    column.table(), column.name())).param("hex", hex).query(Boolean.class).single();
        }
        return jdbc.sql("SELECT EXISTS (SELECT FROM %s WHERE position(:text IN CAST(%s AS text)) > 0)".formatted(
                column.table(), column.name())).param("text", text).query(Boolean.class).single();
    }
}

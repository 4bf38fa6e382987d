package org.huiji.config.reference;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/** The reference lists as published, kept in the database. */
final class StoredReferenceLists {

    /** Of two nodes that start with the same lists at once, one adds the version and the other finds it there. */
    private static final String PUBLISH = """
            INSERT INTO service.reference_list_published (list, version, valid_from, digest, entries)
            SELECT :list, coalesce(max(version), 0) + 1, :at, :digest, :entries
              FROM service.reference_list_published
             WHERE list = :list
            HAVING (array_agg(entries ORDER BY version DESC))[1] IS DISTINCT FROM :entries
            ON CONFLICT DO NOTHING
            """;

    private static final String ALL = """
            SELECT list, version, valid_from, digest, entries
              FROM service.reference_list_published
             ORDER BY list, version
            """;

    private final JdbcClient database;
    private final TransactionOperations transaction;

    StoredReferenceLists(JdbcClient database, TransactionOperations transaction) {
        this.database = database;
        this.transaction = transaction;
    }

    /** Publishes those of the lists whose entries are not the latest that were published. */
    void publish(Map<String, String> lists, Instant at) {
        transaction.executeWithoutResult(status -> lists.forEach((list, entries) -> database.sql(PUBLISH)
                .param("list", list).param("at", OffsetDateTime.ofInstant(at, ZoneOffset.UTC))
                .param("digest", ReferenceFile.of(entries).digest()).param("entries", entries).update()));
    }

    /** Everything published, by list and version. */
    List<ReferenceListPublished> all() {
        return database.sql(ALL)
                .query((row, number) -> new ReferenceListPublished(row.getString("list"), row.getInt("version"),
                        row.getObject("valid_from", OffsetDateTime.class).toInstant(), row.getString("digest"),
                        row.getString("entries")))
                .list();
    }
}

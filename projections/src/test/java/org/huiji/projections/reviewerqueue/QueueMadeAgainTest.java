package org.huiji.projections.reviewerqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.flywaydb.core.Flyway;
import org.huiji.projections.testing.TestPostgres;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database of an earlier edition: its queue is emptied together with all that says how far it was, and nothing else is. */
class QueueMadeAgainTest {

    private final TestPostgres database = TestPostgres.with();
    private final JdbcClient jdbc = JdbcClient.create(database.dataSource());

    @Test
    void theQueueIsMadeAgainFromTheFirstEventOn() {
        migrateTo("1");
        jdbc.sql("""
                INSERT INTO read_model.queue_item (application_id, status, version, round, returns, department_code,
                    started_at, changed_at, receipt_number, shelf, urgency, region_code)
                VALUES (gen_random_uuid(), 'DRAFT', 1, 0, 0, '210102', now(), now(), 'R', 3, 2, '210102')""").update();
        jdbc.sql("""
                INSERT INTO read_model.progress VALUES ('reviewerqueue', gen_random_uuid(), 1, 0),
                    ('casefile', gen_random_uuid(), 1, 0)""").update();
        jdbc.sql("CREATE SCHEMA work").update();
        jdbc.sql("CREATE TABLE work.token_entry (processor_name text)").update();
        jdbc.sql("CREATE TABLE work.dead_letter_entry (processing_group text)").update();
        jdbc.sql("INSERT INTO work.token_entry VALUES ('reviewerqueue'), ('casefile'), ('__config')").update();
        jdbc.sql("INSERT INTO work.dead_letter_entry VALUES ('reviewerqueue'), ('casefile')").update();
        migrateTo("20");
        assertThat(left("SELECT receipt_number FROM read_model.queue_item")).isEmpty();
        assertThat(left("SELECT read_model FROM read_model.progress")).containsExactly("casefile");
        assertThat(left("SELECT processor_name FROM work.token_entry")).containsExactlyInAnyOrder("casefile",
                "__config");
        assertThat(left("SELECT processing_group FROM work.dead_letter_entry")).containsExactly("casefile");
    }

    @Test
    void rowsSayHowFarTheyAreAndWhatWasNeverSubmittedIsLeftOut() {
        migrateTo("70");
        jdbc.sql(
                """
                        INSERT INTO read_model.queue_item (application_id, status, version, round, returns, department_code,
                            started_at, changed_at, receipt_number, shelf, urgency, region_code)
                        VALUES ('00000000-0000-0000-0000-000000000001', 'DRAFT', 1, 0, 0, '210102', now(), now(), 'R', 3, 2, ''),
                               ('00000000-0000-0000-0000-000000000002', 'IN_REVIEW', 9, 1, 0, '210102', now(), now(), 'S', 0, 2,
                                '210102')""")
                .update();
        jdbc.sql("""
                INSERT INTO read_model.progress
                VALUES ('reviewerqueue', '00000000-0000-0000-0000-000000000002', 11, 0)""").update();
        migrateTo("80");
        assertThat(left("SELECT receipt_number || last_sequence FROM read_model.queue_item")).containsExactly("S11");
    }

    private void migrateTo(String version) {
        Flyway.configure().dataSource(database.dataSource()).schemas("read_model").defaultSchema("read_model")
                .locations("classpath:db/migration/read_model").target(version).load().migrate();
    }

    private List<String> left(String sql) {
        return jdbc.sql(sql).query(String.class).list();
    }
}

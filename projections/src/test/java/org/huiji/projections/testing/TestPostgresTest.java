package org.huiji.projections.testing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Whoever asks for a database has one of their own with the tables in it. */
class TestPostgresTest {

    @Test
    void databasesDoNotShareRows() {
        JdbcClient first = JdbcClient.create(TestPostgres.with("read_model").dataSource());
        JdbcClient second = JdbcClient.create(TestPostgres.with("read_model").dataSource());
        first.sql("INSERT INTO read_model.progress VALUES ('r', '00000000-0000-0000-0000-000000000001', 0, 0)")
                .update();
        assertThat(rows(first)).isEqualTo(1);
        assertThat(rows(second)).isZero();
    }

    private static long rows(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM read_model.progress").query(Long.class).single();
    }
}

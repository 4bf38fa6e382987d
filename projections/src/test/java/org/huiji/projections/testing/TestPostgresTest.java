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
        first.sql("INSERT INTO read_model.audited_actor VALUES ('id', 'name')")
                .update();
        assertThat(rows(first)).isEqualTo(1);
        assertThat(rows(second)).isZero();
    }

    private static long rows(JdbcClient jdbc) {
        return jdbc.sql("SELECT count(*) FROM read_model.audited_actor").query(Long.class).single();
    }
}

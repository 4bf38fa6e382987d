package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A server with the scheduler's tables, one for all tests of this package. */
final class SchedulerDatabase {

    private static final SchedulerDatabase SHARED = new SchedulerDatabase();

    private final DataSource dataSource;

    private SchedulerDatabase() {
        try {
            dataSource = EmbeddedPostgres.start().getPostgresDatabase();
            JdbcClient jdbc = JdbcClient.create(dataSource);
            jdbc.sql("CREATE SCHEMA work").update();
            try (InputStream script = getClass().getResourceAsStream("/db/migration/work/V20__scheduler.sql")) {
                jdbc.sql(new String(script.readAllBytes(), StandardCharsets.UTF_8)).update();
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    static DataSource dataSource() {
        return SHARED.dataSource;
    }

    static JdbcClient jdbc() {
        return JdbcClient.create(dataSource());
    }

    static void clear() {
        jdbc().sql("TRUNCATE work.scheduled_tasks, work.parked_clock, work.clock_repair").update();
    }

    static Scheduler scheduler(List<Task<?>> tasks) {
        return builder(new TransactionAwareDataSourceProxy(dataSource()), tasks).build();
    }

    static SchedulerBuilder builder(DataSource dataSource, List<Task<?>> tasks) {
        return Scheduler.create(dataSource, tasks).tableName("work.scheduled_tasks")
                .serializer(new Jackson3Serializer())
                .pollingInterval(Duration.ofMillis(50)).threads(2);
    }
}

package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerBuilder;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.huiji.projections.testing.TestPostgres;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** A database with the scheduler's tables, one for all tests of this package. */
final class SchedulerDatabase {

    private static final DataSource DATA_SOURCE = TestPostgres.with("work").dataSource();

    private SchedulerDatabase() {}

    static DataSource dataSource() {
        return DATA_SOURCE;
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

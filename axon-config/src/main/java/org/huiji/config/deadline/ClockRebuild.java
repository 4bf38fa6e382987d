package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.SchedulableInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.axonframework.common.IdentifierFactory;
import org.axonframework.eventhandling.Segment;
import org.axonframework.modelling.saga.AssociationValue;
import org.huiji.review.ReviewDeadlineSaga;
import org.huiji.review.ReviewDeadlineSaga.Scheduled;
import org.huiji.review.ReviewStep;
import org.huiji.review.RunningReview;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionOperations;

/**
 * Makes sagas and what waits in the scheduler again from the events, in one transaction and while no saga handles an event.
 * An event that the saga handles afterwards meets a clock that knows it already: a submission replaces what it finds, an
 * end ends it. A step just being executed keeps its row; should it be lost with its saga, the fresh row takes it again,
 * and the application records it once.
 */
final class ClockRebuild {

    private static final String SAGA = new ClockSerializer().typeForClass(ReviewDeadlineSaga.class).getName();
    private static final String APPLICATION_ID = "applicationId";

    private final JdbcClient database;
    private final TransactionOperations transaction;
    private final ClockLock lock;
    private final OpenReviews openReviews;
    private final ParkedClocks parked;
    private final Scheduler scheduler;
    private final ReviewStepTask task;
    private final Supplier<Duration> offset;
    private final ClockSerializer serializer = new ClockSerializer();

    ClockRebuild(JdbcClient database, TransactionOperations transaction, OpenReviews openReviews,
            ParkedClocks parked, Scheduler scheduler, ReviewStepTask task, Supplier<Duration> offset) {
        this.database = database;
        this.transaction = transaction;
        this.lock = new ClockLock(database);
        this.openReviews = openReviews;
        this.parked = parked;
        this.scheduler = scheduler;
        this.task = task;
        this.offset = offset;
    }

    /** All clocks; the number of those that run. Parked applications are handled again from now on. */
    int all() {
        return alone(() -> {
            Collection<RunningReview> running = openReviews.running().values();
            database.sql("DELETE FROM work.association_value_entry WHERE saga_type = :saga").param("saga", SAGA)
                    .update();
            database.sql("DELETE FROM work.saga_entry WHERE saga_type = :saga").param("saga", SAGA).update();
            database.sql("DELETE FROM work.scheduled_tasks WHERE task_name IN (:deadlines, :steps) AND NOT picked")
                    .param("deadlines", SchedulerConfiguration.AXON_DEADLINES).param("steps", ReviewStepTask.NAME)
                    .update();
            make(running);
            parked.all().forEach(parked::release);
            return running.size();
        });
    }

    /** The clock of a parked application; false if it is not parked. */
    boolean release(UUID application) {
        return alone(() -> {
            if (!parked.isParked(application)) {
                return false;
            }
            remove(application);
            make(Optional.ofNullable(openReviews.running().get(application)).stream().toList());
            parked.release(application);
            return true;
        });
    }

    private <T> T alone(Supplier<T> work) {
        T result = transaction.execute(status -> {
            lock.alone();
            return work.get();
        });
        if (result == null) {
            throw new IllegalStateException("no result");
        }
        return result;
    }

    private void remove(UUID application) {
        List<String> sagas = database.sql("""
                DELETE FROM work.association_value_entry
                 WHERE saga_type = :saga AND association_key = :key AND association_value = :application
                RETURNING saga_id
                """).param("saga", SAGA).param("key", APPLICATION_ID).param("application", application.toString())
                .query((row, number) -> row.getString(1)).list();
        sagas.forEach(id -> database.sql("DELETE FROM work.saga_entry WHERE saga_id = :id").param("id", id).update());
        new Schedule(scheduler, task).waiting().getOrDefault(application, List.of()).forEach(each -> database.sql(
                "DELETE FROM work.scheduled_tasks WHERE task_name = :name AND task_instance = :row AND NOT picked")
                .param("name", each.row().getTaskName()).param("row", each.row().getId()).update());
    }

    private void make(Collection<RunningReview> running) {
        Set<String> executing = new HashSet<>(database
                .sql("SELECT task_instance FROM work.scheduled_tasks WHERE task_name = :steps")
                .param("steps", ReviewStepTask.NAME).query(String.class).list());
        List<SchedulableInstance<?>> steps = new ArrayList<>();
        List<String> ids = new ArrayList<>();
        List<String> applications = new ArrayList<>();
        List<String> sagas = new ArrayList<>();
        for (RunningReview review : running) {
            List<Scheduled> scheduled = new ArrayList<>();
            for (ReviewStep step : review.stepsToCome()) {
                TaskInstance<ReviewStep> row = task.instance(step);
                scheduled.add(new Scheduled(step, row.getId()));
                if (!executing.contains(row.getId())) {
                    steps.add(SchedulableInstance.of(row, at(step)));
                }
            }
            ids.add(sagaId(review.applicationId()));
            applications.add(review.applicationId().toString());
            sagas.add(serializer.serialize(ReviewDeadlineSaga.waitingFor(scheduled), String.class).getData());
        }
        scheduler.scheduleBatch(steps);
        insert(ids, applications, sagas);
    }

    private Instant at(ReviewStep step) {
        return step.dueAt().minus(offset.get());
    }

    private void insert(List<String> ids, List<String> applications, List<String> sagas) {
        database.sql("""
                INSERT INTO work.saga_entry (saga_id, saga_type, serialized_saga)
                SELECT id, :saga, convert_to(body, 'UTF8')
                  FROM unnest(CAST(:ids AS text[]), CAST(:sagas AS text[])) AS made(id, body)
                """).param("saga", SAGA).param("ids", ids.toArray(String[]::new))
                .param("sagas", sagas.toArray(String[]::new)).update();
        database.sql("""
                INSERT INTO work.association_value_entry (association_key, association_value, saga_id, saga_type)
                SELECT :key, application, id, :saga
                  FROM unnest(CAST(:ids AS text[]), CAST(:applications AS text[])) AS made(id, application)
                """).param("key", APPLICATION_ID).param("saga", SAGA).param("ids", ids.toArray(String[]::new))
                .param("applications", applications.toArray(String[]::new)).update();
    }

    /** A saga lives in the segment in which its application's events look for it. */
    private static String sagaId(UUID application) {
        Segment segment = ReviewClockConfiguration.segments().stream()
                .filter(each -> each.matches(new AssociationValue(APPLICATION_ID, application.toString())))
                .findFirst().orElseThrow();
        String id = IdentifierFactory.getInstance().generateIdentifier();
        while (!segment.matches(id)) {
            id = IdentifierFactory.getInstance().generateIdentifier();
        }
        return id;
    }
}

package org.huiji.config.deadline;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.boot.autoconfigure.Jackson3Serializer;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks.OneTimeTaskBuilder;
import java.time.Clock;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.common.transaction.TransactionManager;
import org.axonframework.config.Configuration;
import org.axonframework.config.ConfigurationScopeAwareProvider;
import org.axonframework.deadline.dbscheduler.DbSchedulerDeadlineManager;
import org.axonframework.deadline.dbscheduler.DbSchedulerHumanReadableDeadlineDetails;
import org.huiji.application.port.DemoClock;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.PropertySource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * db-scheduler as the keeper of deadlines: on real time, in our transactions, its rows as JSON. A node's work is taken
 * over nine seconds after its last sign of life.
 */
@org.springframework.context.annotation.Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/huiji/config/deadline/db-scheduler.properties")
class SchedulerConfiguration {

    /** The task name that Axon gives to all its deadlines; stored with each row. */
    static final String AXON_DEADLINES = "AxonDeadline";

    /** JSON instead of Java serialization, by which writing a row would be running code; a proxy that joins transactions. */
    @Bean
    DbSchedulerCustomizer schedulerCustomizer(DataSource dataSource) {
        return new DbSchedulerCustomizer() {

            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(new Jackson3Serializer());
            }

            @Override
            public Optional<DataSource> dataSource() {
                return Optional.of(new TransactionAwareDataSourceProxy(dataSource));
            }
        };
    }

    @Bean
    ReviewStepTask reviewStepTask(ObjectProvider<CommandGateway> commands, Clock clock) {
        return new ReviewStepTask(commands::getObject, clock);
    }

    @Bean
    Task<?> putBackStepTask(ReviewStepTask reviewStep) {
        return reviewStep.task();
    }

    /** Axon's task with our answer to failures instead of a retry every five minutes for ever. */
    @Bean
    @Qualifier("deadlineDetailsTask")
    Task<DbSchedulerHumanReadableDeadlineDetails> deadlineDetailsTask(ObjectProvider<BusinessTimeDeadlines> deadlines) {
        Task<DbSchedulerHumanReadableDeadlineDetails> axons = DbSchedulerDeadlineManager
                .humanReadableTask(deadlines::getObject);
        return new OneTimeTaskBuilder<>(AXON_DEADLINES, DbSchedulerHumanReadableDeadlineDetails.class)
                .onFailure(new RetryUnlessRefused<>()).execute(axons::execute);
    }

    /** With a serializer of its own, which is no bean: Axon would take it for everybody's. */
    @Bean
    BusinessTimeDeadlines deadlineManager(
            Scheduler scheduler, Configuration configuration, TransactionManager transactionManager,
            ObjectProvider<DemoClock> demoClock) {
        DbSchedulerDeadlineManager.Builder builder = DbSchedulerDeadlineManager.builder()
                .scopeAwareProvider(new ConfigurationScopeAwareProvider(configuration))
                .serializer(new ClockSerializer()).transactionManager(transactionManager).useBinaryPojo(false)
                .startScheduler(false).stopScheduler(false);
        return new BusinessTimeDeadlines(builder, scheduler, offsetOf(demoClock));
    }

    @Bean
    ScheduledRows scheduledRows(JdbcClient database, Scheduler scheduler) {
        return new ScheduledRows(database, scheduler);
    }

    @Bean
    RollbackProbe rollbackProbe(
            Scheduler scheduler, ReviewStepTask task, PlatformTransactionManager transactionManager,
            @Qualifier("realTime") InstantSource realTime) {
        return new RollbackProbe(scheduler, task, new TransactionTemplate(transactionManager), realTime);
    }

    static Supplier<Duration> offsetOf(ObjectProvider<DemoClock> demoClock) {
        return () -> {
            DemoClock clock = demoClock.getIfAvailable();
            return clock == null ? Duration.ZERO : clock.offset();
        };
    }
}

package org.huiji.benchmarks;

import com.github.kagkarlsson.scheduler.Scheduler;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.huiji.HuijiApplication;
import org.huiji.config.readmodels.Latecomers;
import org.huiji.projections.Followers;
import org.huiji.projections.ReadModels;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.SmartLifecycle;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The whole product in demo mode with its own PostgreSQL (fsync on) in a directory that stays, without sample applications. */
public final class BenchedProduct implements AutoCloseable {

    private static final String LOG = "logFollower";
    private static final long PAUSE_NANOS = 20_000_000L;

    private final ConfigurableApplicationContext context;

    private BenchedProduct(ConfigurableApplicationContext context) {
        this.context = context;
    }

    /**
     * As nobody else uses it: no reader of the events runs, and no deadline fires, until {@link #follow} lets it.
     *
     * @param besides classes that add to the product or measure in it
     */
    public static BenchedProduct standingStill(Path directory, Class<?>... besides) {
        List<Class<?>> sources = new ArrayList<>(List.of(besides));
        sources.add(HeldFollowers.class);
        BenchedProduct product = running(directory, sources.toArray(Class<?>[]::new));
        product.standStill();
        return product;
    }

    /** As it runs everywhere. */
    public static BenchedProduct running(Path directory, Class<?>... besides) {
        List<Class<?>> sources = new ArrayList<>(List.of(besides));
        sources.add(HuijiApplication.class);
        return new BenchedProduct(new SpringApplicationBuilder(sources.toArray(Class<?>[]::new)).profiles("demo")
                .properties("huiji.demo.applications=0", "huiji.data-directory=" + directory.toAbsolutePath(),
                        "server.port=0", "spring.main.banner-mode=off", "logging.level.root=WARN",
                        "logging.level.org.flywaydb=ERROR", "logging.level.axon-janitor=ERROR",
                        // what peers need lies on the same class path
                        "spring.jpa.properties.hibernate.integration.envers.enabled=false")
                .run());
    }

    public ConfigurableApplicationContext context() {
        return context;
    }

    public <T> T part(Class<T> type) {
        return context.getBean(type);
    }

    private void standStill() {
        int processors = part(EventProcessingConfiguration.class).eventProcessors().size();
        // where there is no token yet, the first start makes it, at the first event
        while (knownReaders() < processors) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        part(Scheduler.class).stop();
        part(Latecomers.class).stop();
        part(EventProcessingConfiguration.class).eventProcessors().values().forEach(EventProcessor::shutDown);
        context.getBean(LOG, SmartLifecycle.class).stop();
    }

    private int knownReaders() {
        return part(JdbcClient.class)
                .sql("SELECT count(DISTINCT processor_name) FROM work.token_entry WHERE processor_name <> '__config'")
                .query(Integer.class).single();
    }

    /** Who follows for all read models, and may be started from now on; messages are left alone. */
    public StreamingEventProcessor follow() throws SQLException {
        part(HeldFollowers.class).release();
        part(JdbcClient.class).sql("DELETE FROM work.followed_together WHERE processing_group NOT IN (:readModels)")
                .param("readModels", ReadModels.ALL).update();
        return part(EventProcessingConfiguration.class)
                .eventProcessor(Followers.TOGETHER, StreamingEventProcessor.class).orElseThrow();
    }

    /** The index of the last event; 0 where there is none. */
    public long lastEvent() {
        return part(JdbcClient.class)
                .sql("SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry").query(Long.class)
                .single();
    }

    /** Whether a reader has handled all up to that index. */
    public static boolean hasReached(StreamingEventProcessor processor, long index) {
        return !processor.processingStatus().isEmpty() && processor.processingStatus().values().stream()
                .allMatch(status -> !status.isErrorState() && status.getCurrentPosition().orElse(-1) >= index);
    }

    @Override
    public void close() {
        context.close();
    }
}

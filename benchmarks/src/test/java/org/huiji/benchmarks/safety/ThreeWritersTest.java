package org.huiji.benchmarks.safety;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.benchmarks.BenchedProduct;
import org.huiji.benchmarks.data.DataMaker;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.testing.AuditedEvents;
import org.huiji.projections.testing.LateCommits;
import org.huiji.projections.testing.LevelReadModels;
import org.huiji.projections.testing.ReadModelRows;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** No read model passes over an event, in whatever order transactions end; {@code -Dhuiji.bench.events=100000} asks for so many events. */
class ThreeWritersTest {

    private static final int WRITERS = 3;
    private static final int EVENTS = Integer.getInteger("huiji.bench.events", 3000);
    private static final long SEED = 20_260_302;

    @Test
    void whatReadModelsSawWhileThreeWritersEndedOutOfOrderIsWhatAllEventsGiveAfterwards(@TempDir Path directory)
            throws Exception {
        try (BenchedProduct product = BenchedProduct.standingStill(directory)) {
            JdbcClient jdbc = product.part(JdbcClient.class);
            LevelReadModels level = new LevelReadModels(product.part(ReadModelProgress.class), jdbc);
            StreamingEventProcessor followers = product.follow();
            followers.start();
            LateCommits commits = new LateCommits(SEED, jdbc);
            write(product, commits);
            assertThat(commits.overtaken()).as("events that were overtaken").isPositive();
            assertThat(commits.lost()).as("events whose first place stays empty").isPositive();

            long last = level.await();
            assertThat(last).as("places in the store").isGreaterThanOrEqualTo(EVENTS + commits.lost());
            ReadModelRows live = rows(product);
            assertThat(AuditedEvents.notOnce(jdbc, last)).isEmpty();

            followers.shutDown();
            followers.resetTokens();
            followers.start();
            level.await();
            assertThat(live.differencesFrom(rows(product))).isEmpty();
            assertThat(AuditedEvents.notOnce(jdbc, last)).isEmpty();
            assertThat(live.size()).isGreaterThan(EVENTS);
        }
    }

    private static void write(BenchedProduct product, LateCommits commits) throws Exception {
        DataMaker maker = DataMaker.in(product.context(), SEED);
        AtomicLong persons = new AtomicLong();
        AtomicLong left = new AtomicLong(EVENTS);
        List<Future<?>> running = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            for (int i = 0; i < WRITERS; i++) {
                running.add(writers.submit(new LifeWriter(product, maker, commits, persons, left)));
            }
        }
        for (Future<?> each : running) {
            each.get();
        }
    }

    private static ReadModelRows rows(BenchedProduct product) {
        return ReadModelRows.all(product.part(JdbcClient.class), product.part(PersonalDataVault.class));
    }
}

package org.huiji.web.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.common.Registration;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.config.readmodels.Latecomers;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.huiji.projections.testing.AuditedEvents;
import org.huiji.projections.testing.LateCommits;
import org.huiji.projections.testing.LevelReadModels;
import org.huiji.projections.testing.ReadModelRows;
import org.huiji.web.support.Numbers;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** In the running product no read model passes over an event, in whatever order commands end; benchmarks has the same for very many. */
@RunningProduct
class ThreeWritersTest {

    private static final int WRITERS = 3;
    private static final int PEOPLE = 90;
    private static final long SEED = 20_260_302;

    private static final String CITY = "211300";
    private static final String DISTRICT = "211321";

    @Autowired
    private CommandBus commands;

    @Autowired
    private LedLives lives;

    @Autowired
    private Latecomers latecomers;

    @Autowired
    private ReadModelProgress progress;

    @Autowired
    private PersonalDataVault vault;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void whatReadModelsSawWhileCommandsOfThreePeopleEndedOutOfOrderIsWhatAllEventsGiveAfterwards() throws Exception {
        LevelReadModels level = new LevelReadModels(progress, jdbc);
        LateCommits commits = new LateCommits(SEED, jdbc);
        List<UUID> applications;
        Registration holding = commands.registerHandlerInterceptor((unit, chain) -> {
            commits.hold(unit);
            return chain.proceed();
        });
        try {
            applications = file();
        } finally {
            holding.cancel();
        }
        assertThat(commits.overtaken()).as("commands that were overtaken").isPositive();
        assertThat(commits.lost()).as("commands that were decided anew").isPositive();

        assertThat(AuditedEvents.notOnce(jdbc, level.await())).isEmpty();
        ReadModelRows live = ReadModelRows.of(applications, jdbc, vault);
        ReadModels.ALL.forEach(latecomers::makeAgain);
        assertThat(AuditedEvents.notOnce(jdbc, level.await())).isEmpty();
        assertThat(live.differencesFrom(ReadModelRows.of(applications, jdbc, vault))).isEmpty();
        assertThat(live.size()).isGreaterThan(PEOPLE);
    }

    /** Lives that are closed, so that no clock adds to them. */
    private List<UUID> file() throws Exception {
        List<Future<UUID>> filed = new ArrayList<>();
        try (ExecutorService writers = Executors.newFixedThreadPool(WRITERS)) {
            IntStream.range(0, PEOPLE).forEach(number -> filed.add(writers.submit(
                    () -> lives.lead(person(number), number % WRITERS))));
        }
        List<UUID> applications = new ArrayList<>();
        for (Future<UUID> each : filed) {
            applications.add(each.get());
        }
        return applications;
    }

    private static SamplePerson person(int number) {
        boolean isDiscarded = number % 10 == 9;
        return new SamplePerson("writer" + number, "司空图", Numbers.checked("21132119910101%03d".formatted(number)),
                "138%08d".formatted(number), number % 2 == 0 ? "2" : "1", LocalDate.of(1991, 1, 1), false, "", "",
                CITY, DISTRICT, DISTRICT, "", "14", "0",
                isDiscarded ? ApplicationStatus.DISCARDED : ApplicationStatus.APPROVED, 5, number % 3 == 0);
    }
}

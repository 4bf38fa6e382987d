package org.huiji.web.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.config.readmodels.Latecomers;
import org.huiji.projections.ReadModelProgress;
import org.huiji.projections.ReadModels;
import org.huiji.projections.testing.LevelReadModels;
import org.huiji.projections.testing.ReadModelRows;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All read models of the running product, thrown away and made again from its events. */
@RunningProduct
class ReplayingTheReadModelsTest {

    private static final int PEOPLE = 30;

    @Autowired
    private SampleApplications samples;

    @Autowired
    private Latecomers latecomers;

    @Autowired
    private ReadModelProgress progress;

    @Autowired
    private PersonalDataVault vault;

    @Autowired
    private CommandGateway commands;

    @Autowired
    private FreshIds freshIds;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    @Test
    void aReplayOfAllReadModelsGivesTheSameRows() {
        LevelReadModels level = new LevelReadModels(progress, jdbc);
        samples.fillIn(PEOPLE);
        level.await();
        erase("APPROVED");
        erase("PENDING_REVIEW");
        long events;
        ReadModelRows before;
        ReadModelRows after;
        do { // the clocks of overdue samples may add an event meanwhile
            events = level.await();
            before = ReadModelRows.all(jdbc, vault);
            ReadModels.ALL.forEach(latecomers::makeAgain);
            level.await();
            after = ReadModelRows.all(jdbc, vault);
        } while (level.await() != events);
        assertThat(before.size()).isGreaterThan(PEOPLE);
        assertThat(before.differencesFrom(after)).isEmpty();
    }

    /** One of that status; what followed it in clear before, follows it without its key when all is made again. */
    private void erase(String status) {
        UUID id = jdbc.sql("SELECT application_id FROM read_model.applicant_status WHERE status = ? LIMIT 1")
                .param(status).query(UUID.class).single();
        CommandContext context = new CommandContext(new Actor("security1", Role.SECURITY_ADMINISTRATOR, "", "S",
                Channel.SYSTEM, ""), clock.instant(), freshIds.next(), "");
        commands.sendAndWait(GenericCommandMessage.asCommandMessage(new ErasePersonalData(id, "request"))
                .andMetaData(context.toMetadata()));
        vault.destroy(id);
    }
}

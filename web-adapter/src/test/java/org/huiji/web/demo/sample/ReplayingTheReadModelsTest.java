package org.huiji.web.demo.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.application.port.PersonalDataVault;
import org.huiji.config.readmodels.Latecomers;
import org.huiji.projections.ReadModels;
import org.huiji.web.support.Following;
import org.huiji.web.support.RunningProduct;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** All read models of the running product, thrown away and made again from its events. */
@RunningProduct
class ReplayingTheReadModelsTest {

    private static final int PEOPLE = 30;
    private static final long LONGEST_NANOS = 60_000_000_000L;
    private static final long PAUSE_NANOS = 20_000_000L;

    /** By table the read model whose key seals it; empty where nothing is sealed. */
    private static final Map<String, String> TABLES = Map.of(
            "queue_item", ReadModels.REVIEWER_QUEUE,
            "case_file", "",
            "personnel_file_version", ReadModels.PERSONNEL_FILE,
            "audited_application", ReadModels.AUDIT_SEARCH,
            "audited_event", "",
            "audited_actor", "",
            "applicant_status", "",
            "applicant_timeline", "",
            "review_decision", "");

    @Autowired
    private SampleApplications samples;

    @Autowired
    private EventProcessingConfiguration processing;

    @Autowired
    private Latecomers latecomers;

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
        samples.fillIn(PEOPLE);
        caughtUp();
        erase("APPROVED");
        erase("PENDING_REVIEW");
        long events;
        List<String> before;
        List<String> after;
        do { // the clocks of overdue samples may add an event meanwhile
            events = caughtUp();
            before = rows();
            replay();
            after = caughtUp() == events ? rows() : List.of();
        } while (after.isEmpty());
        assertThat(before).hasSizeGreaterThan(PEOPLE);
        assertThat(after).isEqualTo(before);
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

    private void replay() {
        ReadModels.ALL.forEach(latecomers::makeAgain);
    }

    /** Waits until every read model has seen the last event; answers its index. */
    private long caughtUp() {
        long end = System.nanoTime() + LONGEST_NANOS;
        long last = lastEvent();
        Following following = new Following(processing, jdbc);
        while (!ReadModels.ALL.stream().allMatch(readModel -> following.hasReached(readModel, last))) {
            assertThat(System.nanoTime()).as("time to catch up").isLessThan(end);
            LockSupport.parkNanos(PAUSE_NANOS);
        }
        return last;
    }

    private long lastEvent() {
        return jdbc.sql("SELECT max(global_index) FROM event_store.domain_event_entry").query(Long.class).single();
    }

    private List<String> rows() {
        List<String> rows = new ArrayList<>();
        TABLES.forEach((table, readModel) -> {
            rows.addAll(jdbc.sql("SELECT '%1$s' || (to_jsonb(r) - 'sealed')::text FROM read_model.%1$s r".formatted(
                    table)).query(String.class).list());
            if (!readModel.isEmpty()) {
                rows.addAll(opened(table, readModel));
            }
        });
        return rows.stream().sorted().toList();
    }

    /** What is sealed differs with every sealing, so what it opens to is compared. */
    private List<String> opened(String table, String readModel) {
        return jdbc.sql("SELECT application_id, sealed FROM read_model." + table + " WHERE sealed IS NOT NULL")
                .query((row, number) -> {
                    UUID id = row.getObject("application_id", UUID.class);
                    byte[] clear = vault.open(id, "read-model/" + readModel, row.getBytes("sealed")).orElseThrow();
                    return table + id + new String(clear, StandardCharsets.UTF_8);
                }).list();
    }
}

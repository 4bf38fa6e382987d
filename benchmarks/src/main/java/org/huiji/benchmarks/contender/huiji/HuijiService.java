package org.huiji.benchmarks.contender.huiji;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventProcessor;
import org.huiji.HuijiApplication;
import org.huiji.application.port.ApplicationNumbering;
import org.huiji.application.port.FreshIds;
import org.huiji.benchmarks.contender.Client;
import org.huiji.benchmarks.contender.Contender;
import org.huiji.benchmarks.contender.Followers;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.LifeStep;
import org.huiji.config.serialization.EventJson;
import org.huiji.operations.Operations;
import org.huiji.reference.CodeCatalogue;
import org.huiji.web.applicant.check.PledgeText;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;

/**
 * The product, whole and as production starts it: web server, sealing of personal data, every projection, the saga and its
 * scheduler, messages, the Merkle log. Clients send commands through the gateway. Off its turn the readers of the events are
 * shut down; the scheduler and the log go on looking.
 */
public final class HuijiService implements Contender {

    private static final long PERSONS_A_CLIENT = 1_000_000;
    private static final long BETWEEN_LOOKS_NANOS = 5_000_000;
    /** To see what the commands cost by themselves: nothing follows them. */
    private static final boolean COMMANDS_ALONE = Boolean.getBoolean("huiji.bench.commands-alone");
    private static final long LONGEST_WAIT_NANOS = 300_000_000_000L;

    private static final String SIZES = """
            SELECT octet_length(payload), octet_length(meta_data) FROM event_store.domain_event_entry
             WHERE aggregate_identifier = ? ORDER BY sequence_number
            """;

    private final ConfigurableApplicationContext product;
    private final Filing filing;
    private final ReadModels readModels;
    private final Connection connection;

    /** Starts the product on a database made by its {@code roles.sql}. */
    public HuijiService(String url, Path home) throws SQLException {
        product = new SpringApplication(HuijiApplication.class).run(OperatorSettings.of(url, home));
        connection = DriverManager.getConnection(url + "?user=huiji_owner");
        filing = new Filing(product.getBean(CodeCatalogue.class), product.getBean(FreshIds.class));
        await("the readers", () -> !operations().readers().isEmpty());
        readModels = new ReadModels(operations(), processing(), connection);
        await("the readers", readModels::areAtWork);
        System.err.println("readers: " + readModels.names());
    }

    @Override
    public Client client(int number) {
        return life(number * PERSONS_A_CLIENT);
    }

    private HuijiLife life(long first) {
        return new HuijiLife(product.getBean(CommandGateway.class), product.getBean(ApplicationNumbering.class),
                product.getBean(FreshIds.class), filing, product.getBean(PledgeText.class).pledge(), first);
    }

    @Override
    public Optional<Followers> followers() {
        return COMMANDS_ALONE ? Optional.empty() : Optional.of(readModels);
    }

    @Override
    public void resume() {
        if (COMMANDS_ALONE) {
            return;
        }
        processing().eventProcessors().values().forEach(EventProcessor::start);
        await("the readers", readModels::areAtWork);
        await("what was left", this::areLevel);
    }

    @Override
    public void pause() {
        CompletableFuture.allOf(processing().eventProcessors().values().stream().map(EventProcessor::shutdownAsync)
                .toArray(CompletableFuture[]::new)).join();
    }

    /** Leads one life and looks at what was stored of it. */
    @Override
    public Optional<FactSizes> sizes() throws SQLException {
        HuijiLife life = life(32 * PERSONS_A_CLIENT);
        JsonMapper mapper = EventJson.mapper();
        List<Integer> plain = new ArrayList<>();
        for (LifeStep step : LifeStep.values()) {
            life.take(step);
            plain.add(mapper.writeValueAsString(life.lastCommand()).getBytes(StandardCharsets.UTF_8).length);
        }
        return Optional.of(FactSizes.inOrder(stored(life.applicationId(), plain)));
    }

    private List<FactSizes.Size> stored(UUID applicationId, List<Integer> plain) throws SQLException {
        List<FactSizes.Size> sizes = new ArrayList<>();
        try (PreparedStatement question = connection.prepareStatement(SIZES)) {
            question.setString(1, applicationId.toString());
            try (ResultSet rows = question.executeQuery()) {
                while (rows.next()) {
                    sizes.add(new FactSizes.Size(plain.get(sizes.size()), rows.getInt(1), rows.getInt(2)));
                }
            }
        }
        return sizes;
    }

    @Override
    public String complaints() {
        return operations().deadLetters().isEmpty() && operations().parkedClocks().isEmpty()
                ? ""
                : "parked: " + operations().deadLetters() + operations().parkedClocks();
    }

    @Override
    public void close() throws SQLException {
        connection.close();
        product.close();
    }

    private boolean areLevel() {
        try {
            return readModels.areLevel();
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
    }

    private Operations operations() {
        return product.getBean(Operations.class);
    }

    private EventProcessingConfiguration processing() {
        return product.getBean(EventProcessingConfiguration.class);
    }

    private static void await(String what, BooleanSupplier condition) {
        long until = System.nanoTime() + LONGEST_WAIT_NANOS;
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > until) {
                throw new IllegalStateException("waited in vain for " + what);
            }
            LockSupport.parkNanos(BETWEEN_LOOKS_NANOS);
        }
    }
}

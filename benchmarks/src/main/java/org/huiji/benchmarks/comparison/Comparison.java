package org.huiji.benchmarks.comparison;

import java.io.IOException;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.contender.TurnResult;
import org.huiji.benchmarks.figures.Rotation;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.report.Kept;
import org.huiji.benchmarks.report.Measured;
import org.huiji.benchmarks.report.MeasuredTurn;
import org.huiji.benchmarks.report.Surroundings;
import org.huiji.benchmarks.report.Table;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Compares the contenders: all of them against one server in one run, one at a time, in rounds whose order rotates. See
 * {@link ComparisonOptions} for what can be set.
 */
public final class Comparison {

    private final ComparisonOptions options;
    private final BenchServer server;
    private final List<ContenderProcess> contenders = new ArrayList<>();
    private final List<MeasuredTurn> turns = new ArrayList<>();
    private final IdleTimes idle = new IdleTimes();
    private final @Nullable StatementCounts statements;
    private FactSizes sizes;

    private Comparison(ComparisonOptions options, BenchServer server) throws IOException, SQLException {
        this.options = options;
        this.server = server;
        this.sizes = typicalSizes();
        this.statements = options.countingStatements() ? server.statementCounts(options.work()) : null;
    }

    public static void main(String[] arguments) throws Exception {
        ComparisonOptions options = ComparisonOptions.from(System.getProperties());
        emptied(options.work());
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        try (BenchServer server = BenchServer.start(options.work(), options.countingStatements())) {
            Comparison comparison = new Comparison(options, server);
            try {
                comparison.run();
                comparison.tell(load);
            } finally {
                comparison.end();
            }
        }
    }

    private void run() throws IOException, SQLException {
        for (ContenderName name : options.contenders()) {
            start(name);
        }
        for (ContenderProcess contender : contenders) {
            say("warming up %s", contender.name());
            turn(contender, options.warmUpClients(), options.warmUp());
        }
        for (int clients : options.clients()) {
            for (int round = 0; round < options.rounds(); round++) {
                round(clients, round);
            }
        }
    }

    /** The real service comes first: what it stores of a life says how large the facts of the others are. */
    private void start(ContenderName name) throws IOException, SQLException {
        say("starting %s", name);
        ContenderProcess contender = ContenderProcess.start(name, server.database(name), options.work(), sizes,
                options.jvm());
        contenders.add(contender);
        if (name == ContenderName.HUIJI) {
            sizes = contender.sizes();
        }
    }

    private void round(int clients, int round) throws IOException, SQLException {
        server.checkpoint();
        for (ContenderProcess contender : Rotation.of(contenders, round)) {
            MeasuredTurn turn = measured(contender, clients, round);
            turns.add(turn);
            say("%d clients, round %d, %s: %.0f acknowledged/s, %.0f level/s", clients, round + 1, contender.name(),
                    turn.result().acknowledgedPerSecond(), turn.result().levelPerSecond());
        }
    }

    private MeasuredTurn measured(ContenderProcess contender, int clients, int round)
            throws IOException, SQLException {
        contender.resume();
        if (statements != null) {
            statements.begin();
        }
        idle.begin(contenders, contender);
        long wal = server.walBytes();
        double cpu = ProcessTimes.millisOfFamily(server.postmaster());
        TurnResult result = contender.turn(clients, options.turn());
        double cpuAfter = ProcessTimes.millisOfFamily(server.postmaster());
        long walAfter = server.walBytes();
        idle.end();
        MeasuredTurn turn = new MeasuredTurn(contender.name(), round, result, cpuAfter - cpu, walAfter - wal);
        if (statements != null) {
            statements.end(turn);
        }
        contender.pause();
        return turn;
    }

    private static void turn(ContenderProcess contender, int clients, Duration time) throws IOException {
        contender.resume();
        contender.turn(clients, time);
        contender.pause();
    }

    private void tell(double load) throws IOException, SQLException {
        Map<ContenderName, String> complaints = new EnumMap<>(ContenderName.class);
        for (ContenderProcess contender : contenders) {
            complaints.put(contender.name(), contender.complaints());
        }
        Surroundings surroundings = new Surroundings(options.date(), Runtime.getRuntime().availableProcessors(),
                System.getProperty("os.name") + " " + System.getProperty("os.version"),
                System.getProperty("java.version"), load, server.settings(), options.jvm(), options.rounds(),
                options.turn().toMillis() / 1_000.0, options.warmUp().toMillis() / 1_000.0, sizes,
                idle.millisASecond(), complaints);
        Measured measured = new Measured(turns);
        System.out.println(Table.of(measured, surroundings));
        System.out.println("kept: " + Kept.in(options.results(), measured, surroundings));
    }

    private void end() throws IOException {
        for (ContenderProcess contender : contenders) {
            contender.close();
        }
    }

    /** As an earlier run saw them, for a run without the real service. */
    private static FactSizes typicalSizes() throws IOException {
        try (InputStream kept = Objects.requireNonNull(
                Comparison.class.getResourceAsStream("typical-sizes.json"))) {
            return JsonMapper.builder().build().readValue(kept, FactSizes.class);
        }
    }

    private static void emptied(Path directory) throws IOException {
        if (Files.exists(directory)) {
            try (Stream<Path> all = Files.walk(directory)) {
                for (Path each : all.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(each);
                }
            }
        }
        Files.createDirectories(directory);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private static void say(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values));
    }
}

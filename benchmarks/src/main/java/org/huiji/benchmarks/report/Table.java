package org.huiji.benchmarks.report;

import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparison as a text of tables, for the console and to be kept. */
public final class Table {

    private final StringBuilder text = new StringBuilder();
    private final Measured measured;
    private final Surroundings surroundings;

    private Table(Measured measured, Surroundings surroundings) {
        this.measured = measured;
        this.surroundings = surroundings;
    }

    public static String of(Measured measured, Surroundings surroundings) {
        Table table = new Table(measured, surroundings);
        table.head();
        measured.clients().forEach(table::level);
        table.goals();
        table.notes();
        return table.text.toString();
    }

    private void head() {
        line("# Comparison of %s", surroundings.date());
        line("");
        measured.doubt().ifPresent(doubt -> {
            line("**Not to be quoted:** %s.", doubt);
            line("");
        });
        line("%d processors, %s, Java %s, PostgreSQL %s, fsync %s, synchronous_commit %s; load before: %.1f; "
                + "%d rounds of %.1f s a contender, warm-up %.0f s each. A figure is the median of the rounds, a ratio the median "
                + "of the ratios round by round.", surroundings.processors(), surroundings.system(),
                surroundings.java(), server("server_version"), server("fsync"), server("synchronous_commit"),
                surroundings.loadBefore(), surroundings.rounds(), surroundings.turnSeconds(),
                surroundings.warmUpSeconds());
    }

    private void level(int clients) {
        line("");
        line("## %d client%s", clients, clients == 1 ? "" : "s");
        line("");
        line("| Contender | changes/s acknowledged | changes/s, all read models level | p50 ms | p99 ms | read models behind, p99 ms | events behind at the end | CPU ms JVM | CPU ms PostgreSQL | WAL bytes a change |");
        line("| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |");
        measured.standings(clients).forEach(this::row);
        measured.spread(clients).ifPresent(spread -> {
            line("");
            line("The rounds of L differ by %.0f %%.", 100 * spread);
        });
    }

    private void row(Standing standing) {
        line("| %s%s | %,.0f | %,.0f%s | %.2f | %.2f | %s | %s | %.2f | %.2f | %,.0f |", standing.contender().label(),
                standing.failures() > 0 ? " (%d FAILED)".formatted(standing.failures()) : "",
                standing.acknowledgedPerSecond(), standing.levelPerSecond(), standing.everLate() ? " (never)" : "",
                standing.p50Millis(), standing.p99Millis(), whole(standing.behindP99Millis()),
                whole(standing.behindAtEnd()), standing.jvmCpuMillisAChange(), standing.postgresCpuMillisAChange(),
                standing.walBytesAChange());
    }

    private void goals() {
        line("");
        line("## Reach");
        line("");
        line("| Figure | Goal | Measured | |");
        line("| --- | ---: | ---: | --- |");
        for (Goal goal : Goal.of(measured)) {
            Double value = goal.measured();
            line("| %s | %s %s%s | %s | %s |", goal.figure(), goal.atLeast() ? "≥" : "≤", plain(goal.goal()),
                    goal.unit(), value == null ? "–" : "%.2f%s".formatted(value, goal.unit()),
                    value == null ? "not run" : goal.isReached() ? "reached" : "not reached");
        }
    }

    private void notes() {
        line("");
        line("CPU is of the contender's JVM and of all processes of the server, until the read models were level. The age of the "
                + "oldest event that a reader has not taken is looked at every 20 ms. Off its turn a contender took, in "
                + "milliseconds of processor time a second: %s.",
                surroundings.idleMillisASecond().entrySet().stream()
                        .sorted(Map.Entry.comparingByKey())
                        .map(each -> "%s %.1f".formatted(each.getKey().label(), each.getValue()))
                        .collect(Collectors.joining(", ")));
        surroundings.complaints().forEach((name, complaint) -> {
            if (!complaint.isEmpty()) {
                line("");
                line("**%s complains:** %s", name.label(), complaint);
            }
        });
    }

    private String server(String name) {
        return surroundings.server().getOrDefault(name, "?");
    }

    private static String whole(@Nullable Double value) {
        return value == null ? "–" : String.format(Locale.ROOT, "%,.0f", value);
    }

    private static String plain(double value) {
        return value == Math.rint(value)
                ? String.format(Locale.ROOT, "%.0f", value)
                : String.format(Locale.ROOT, "%.1f", value);
    }

    @SuppressWarnings("AnnotateFormatMethod")
    private void line(String format, Object... values) {
        text.append(values.length == 0 ? format : String.format(Locale.ROOT, format, values)).append('\n');
    }
}

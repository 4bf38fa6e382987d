package org.huiji.benchmarks.scale;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The last measured queries of each number of applications beside each other, in {@code scale.md}. */
final class Summary implements Scale.Measurement {

    private static final Pattern FILE = Pattern.compile("scale-queries-(\\d+)-.*\\.json");
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final double MOST_MS = 5;
    private static final double MOST_GROWTH = 1.5;

    @Override
    public void run(Options options) throws IOException {
        SortedMap<Long, JsonNode> runs = lastRuns(options.results());
        if (runs.size() < 2) {
            System.out.println("one number of applications alone cannot be compared");
            return;
        }
        Path table = options.results().resolve("scale.md");
        Files.writeString(table, table(runs), StandardCharsets.UTF_8);
        System.out.println("written: " + table);
    }

    /** Names end with the time, so the last of a number of applications comes last. */
    private static SortedMap<Long, JsonNode> lastRuns(Path results) throws IOException {
        SortedMap<Long, JsonNode> runs = new TreeMap<>();
        try (Stream<Path> files = Files.list(results)) {
            files.sorted().forEach(file -> {
                Matcher named = FILE.matcher(file.getFileName().toString());
                if (named.matches()) {
                    runs.put(Long.valueOf(named.group(1)), JSON.readTree(file.toFile()));
                }
            });
        }
        return runs;
    }

    private static String table(SortedMap<Long, JsonNode> runs) {
        StringBuilder table = new StringBuilder(
                """
                        # Questions at several sizes

                        Milliseconds in SQL, p50 / p99, and the p99 of the largest by that of the smallest; beside it the same of the
                        p50, which a busy machine disturbs less. Goals: the p99 at most 1.5 times as long, and under 5 ms.

                        """);
        runs.forEach((applications, run) -> table.append("- ").append(applications).append(" applications: ")
                .append(run.path("begun").asString()).append(", ").append(run.path("machine")).append('\n'));
        table.append("\n| Question |");
        runs.keySet().forEach(applications -> table.append(' ').append(applications).append(" |"));
        table.append(" p99 growth | p50 growth | Goals |\n| --- |").append(" --- |".repeat(runs.size() + 3))
                .append('\n');
        rows(runs).forEach((name, row) -> table.append(line(name, row, runs)));
        return table.toString();
    }

    private static Map<String, NavigableMap<Long, JsonNode>> rows(SortedMap<Long, JsonNode> runs) {
        Map<String, NavigableMap<Long, JsonNode>> rows = new LinkedHashMap<>();
        runs.forEach((applications, run) -> run.path("rows").forEach(row -> rows
                .computeIfAbsent(row.path("name").asString(), fresh -> new TreeMap<>()).put(applications, row)));
        return rows;
    }

    private static String line(String name, NavigableMap<Long, JsonNode> row, SortedMap<Long, JsonNode> runs) {
        StringBuilder line = new StringBuilder("| ").append(name).append(" |");
        runs.keySet().forEach(applications -> line.append(' ').append(cell(row.get(applications))).append(" |"));
        double growth = growth(row, "sql.p99Ms");
        boolean isMet = growth <= MOST_GROWTH && row.lastEntry().getValue().path("sql.p99Ms").asDouble() < MOST_MS;
        return line
                .append(" %.2f | %.2f | %s |%n".formatted(growth, growth(row, "sql.p50Ms"), isMet ? "met" : "missed"))
                .toString();
    }

    private static String cell(@Nullable JsonNode row) {
        return row == null
                ? ""
                : "%.2f / %.2f".formatted(row.path("sql.p50Ms").asDouble(), row.path("sql.p99Ms").asDouble());
    }

    private static double growth(NavigableMap<Long, JsonNode> row, String figure) {
        return row.lastEntry().getValue().path(figure).asDouble() / row.firstEntry().getValue().path(figure).asDouble();
    }
}

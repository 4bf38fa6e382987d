package org.huiji.benchmarks.scale;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.OperatingSystemMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The rows of one measurement with where and when it was made; written as JSON and as a table. */
final class Result {

    private static final DateTimeFormatter STAMP = DateTimeFormatter.ofPattern("yyyy-MM-dd-HHmm")
            .withZone(ZoneOffset.UTC);
    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final String what;
    private final Options options;
    private final Instant begun = Instant.now();
    private final double loadBefore = load();
    private final List<Map<String, Object>> rows = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();

    Result(String what, Options options) {
        this.what = what;
        this.options = options;
    }

    void add(String name, Map<String, Object> figures) {
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("name", name);
        row.putAll(figures);
        rows.add(row);
        System.out.println(row);
    }

    /** What a reader of the figures must know. */
    void remark(String remark) {
        remarks.add(remark);
        System.out.println(remark);
    }

    void write() throws IOException {
        Files.createDirectories(options.results());
        String name = "scale-" + what + "-" + options.shown() + "-" + STAMP.format(begun);
        Files.writeString(options.results().resolve(name + ".json"), JSON.writeValueAsString(content()) + "\n");
        Path table = options.results().resolve(name + ".md");
        Files.writeString(table, table(), StandardCharsets.UTF_8);
        System.out.println("written: " + table);
    }

    private Map<String, Object> content() {
        Map<String, Object> content = new LinkedHashMap<>();
        content.put("what", what);
        content.put("applications", options.shown());
        content.put("seed", options.seed());
        content.put("begun", begun.toString());
        content.put("machine", machine());
        content.put("remarks", remarks);
        content.put("rows", rows);
        return content;
    }

    private Map<String, Object> machine() {
        Map<String, Object> machine = new TreeMap<>();
        machine.put("cores", Runtime.getRuntime().availableProcessors());
        machine.put("java", Runtime.version().toString());
        machine.put("largestHeapMb", Runtime.getRuntime().maxMemory() >> 20);
        machine.put("loadBefore", loadBefore);
        machine.put("loadAfter", load());
        return machine;
    }

    private static double load() {
        OperatingSystemMXBean system = ManagementFactory.getOperatingSystemMXBean();
        return Math.round(system.getSystemLoadAverage() * 100) / 100.0;
    }

    private String table() {
        Set<String> columns = new LinkedHashSet<>();
        rows.forEach(row -> columns.addAll(row.keySet()));
        StringBuilder table = new StringBuilder("# " + what + ", " + options.shown() + " applications\n\n");
        table.append(begun).append(", ").append(machine()).append("\n\n");
        remarks.forEach(remark -> table.append("- ").append(remark).append('\n'));
        table.append("\n| ").append(String.join(" | ", columns)).append(" |\n|")
                .append(" --- |".repeat(columns.size())).append('\n');
        for (Map<String, Object> row : rows) {
            table.append('|');
            columns.forEach(column -> table.append(' ').append(row.getOrDefault(column, "")).append(" |"));
            table.append('\n');
        }
        return table.toString();
    }
}

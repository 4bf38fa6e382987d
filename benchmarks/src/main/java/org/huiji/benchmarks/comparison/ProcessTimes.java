package org.huiji.benchmarks.comparison;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The processor time of processes, as {@code /proc} counts it: in hundredths of a second. */
final class ProcessTimes {

    private static final Path PROC = Path.of("/proc");
    private static final double MILLIS_A_TICK = 10;
    // counted from the field after the name, which may hold spaces
    private static final int PARENT = 1;
    private static final int USER = 11;
    private static final int SYSTEM = 12;
    private static final int CHILDREN_USER = 13;
    private static final int CHILDREN_SYSTEM = 14;

    private ProcessTimes() {}

    static double millisOf(long pid) throws IOException {
        return fields(pid).map(fields -> ticks(fields, USER) + ticks(fields, SYSTEM)).orElse(0L) * MILLIS_A_TICK;
    }

    /**
     * Of a process and those that it started. One that has ended meanwhile counts as what its parent waited for, so that
     * the sum never falls.
     */
    static double millisOfFamily(long parent) throws IOException {
        long own = fields(parent).map(fields -> ticks(fields, USER) + ticks(fields, SYSTEM)
                + ticks(fields, CHILDREN_USER) + ticks(fields, CHILDREN_SYSTEM)).orElse(0L);
        long children = 0;
        for (long pid : pids()) {
            children += fields(pid).filter(fields -> ticks(fields, PARENT) == parent)
                    .map(fields -> ticks(fields, USER) + ticks(fields, SYSTEM)).orElse(0L);
        }
        return (own + children) * MILLIS_A_TICK;
    }

    private static List<Long> pids() throws IOException {
        try (Stream<Path> entries = Files.list(PROC)) {
            return entries.map(entry -> entry.getFileName().toString()).filter(name -> name.matches("\\d+"))
                    .map(Long::valueOf).toList();
        }
    }

    private static long ticks(String[] fields, int index) {
        return Long.parseLong(fields[index]);
    }

    private static Optional<String[]> fields(long pid) throws IOException {
        try {
            String stat = Files.readString(PROC.resolve(String.valueOf(pid)).resolve("stat"));
            return Optional.of(stat.substring(stat.lastIndexOf(')') + 2).split(" ", -1));
        } catch (NoSuchFileException ended) {
            return Optional.empty();
        }
    }
}

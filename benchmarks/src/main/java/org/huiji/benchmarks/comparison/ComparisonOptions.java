package org.huiji.benchmarks.comparison;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import org.huiji.benchmarks.contender.ContenderName;

/**
 * How long is measured, and what.
 *
 * @param date of the run, which names its results
 * @param turn how long one contender is under load in one round
 * @param results where the results go
 * @param work where databases and logs of the contenders lie
 * @param jvm the options of every contender's JVM, the same for all
 * @param countingStatements whether the server counts each statement, which costs it a little
 */
public record ComparisonOptions(
        LocalDate date,
        List<ContenderName> contenders,
        List<Integer> clients,
        int rounds,
        Duration turn,
        Duration warmUp,
        int warmUpClients,
        Path results,
        Path work,
        List<String> jvm,
        boolean countingStatements) {

    private static final String PREFIX = "huiji.bench.";

    /** From properties that begin with {@code huiji.bench.}; what is not given is as the goals ask for. */
    public static ComparisonOptions from(Properties given) {
        return new ComparisonOptions(
                LocalDate.parse(value(given, "date", "")),
                contenders(value(given, "contenders", "")),
                numbers(value(given, "clients", "1,8,32")),
                Integer.parseInt(value(given, "rounds", "3")),
                seconds(value(given, "seconds", "5")),
                seconds(value(given, "warmup", "30")),
                8,
                Path.of(value(given, "results", "docs/benchmarks")),
                Path.of(value(given, "work", "benchmarks/target/comparison")).toAbsolutePath(),
                Arrays.asList(value(given, "jvm", "-Xms512m -Xmx512m -XX:+UseSerialGC").split(" ", -1)),
                Boolean.parseBoolean(value(given, "statements", "false")));
    }

    private static String value(Properties given, String name, String otherwise) {
        String value = given.getProperty(PREFIX + name, "");
        return value.isBlank() ? otherwise : value;
    }

    /** The names in any order; always in the same one. All where none is named. */
    private static List<ContenderName> contenders(String names) {
        if (names.isBlank()) {
            return List.of(ContenderName.values());
        }
        EnumSet<ContenderName> chosen = EnumSet.noneOf(ContenderName.class);
        for (String name : names.split(",", -1)) {
            chosen.add(ContenderName.valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_')));
        }
        return List.copyOf(new ArrayList<>(chosen));
    }

    private static List<Integer> numbers(String text) {
        return Arrays.stream(text.split(",", -1)).map(String::strip).map(Integer::valueOf).toList();
    }

    private static Duration seconds(String text) {
        return Duration.ofMillis(Math.round(Double.parseDouble(text) * 1_000));
    }
}

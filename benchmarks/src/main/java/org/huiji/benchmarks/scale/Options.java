package org.huiji.benchmarks.scale;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/**
 * What is measured on; each is a system property {@code huiji.bench.…}.
 *
 * @param applications how many applications are made ({@code applications}, 10,000)
 * @param seed of the people ({@code seed})
 * @param directory where the data stay from command to command ({@code directory}); one per number of applications
 * @param results where tables and JSON are written ({@code results})
 * @param runs how often a question is asked ({@code runs})
 * @param minutes how long load is kept up ({@code minutes})
 * @param times how often the rows of the read models are there ({@code times}, once), see {@link Multiplying}
 * @param followed read models that take in at once what is made ({@code followed}, with commas between; none)
 */
record Options(long applications, long seed, Path directory, Path results, int runs, int minutes,
        List<String> followed, int times) {

    private static final String PREFIX = "huiji.bench.";
    private static final long APPLICATIONS = 10_000;
    private static final long SEED = 20_260_701;
    private static final int RUNS = 1000;
    private static final int MINUTES = 60;

    /** How many applications the read models hold. */
    long shown() {
        return applications * times;
    }

    static Options given() {
        long applications = Long.getLong(PREFIX + "applications", APPLICATIONS);
        return new Options(applications, Long.getLong(PREFIX + "seed", SEED),
                Path.of(System.getProperty(PREFIX + "directory", "benchmarks/target/scale/" + applications)),
                Path.of(System.getProperty(PREFIX + "results", "docs/benchmarks")),
                Integer.getInteger(PREFIX + "runs", RUNS), Integer.getInteger(PREFIX + "minutes", MINUTES),
                Arrays.stream(System.getProperty(PREFIX + "followed", "").split(",", -1))
                        .filter(name -> !name.isEmpty()).toList(),
                Integer.getInteger(PREFIX + "times", 1));
    }
}

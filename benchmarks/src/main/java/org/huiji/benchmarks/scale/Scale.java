package org.huiji.benchmarks.scale;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Runs the measurements named as arguments, in their order; see {@code bench/scale.sh}. */
public final class Scale {

    private static final Map<String, Measurement> ALL = Map.of("make", new Making(), "replay", new Replay(), "multiply",
            new Multiplying(), "queries", new Queries(), "aggregates", new Aggregates(), "pages", new Pages(), "memory",
            new Memory(), "summary",
            new Summary());

    private Scale() {}

    /** One measurement with all that it starts and stops. */
    interface Measurement {

        void run(Options options) throws Exception;
    }

    /**
     * Runs each and ends.
     *
     * @param arguments names of measurements
     */
    public static void main(String[] arguments) throws Exception {
        if (arguments.length == 0 || !ALL.keySet().containsAll(List.of(arguments))) {
            System.err.println("give one or several of " + ALL.keySet().stream().sorted().toList());
            System.exit(1);
        }
        Options options = Options.given();
        for (String name : arguments) {
            Objects.requireNonNull(ALL.get(name)).run(options);
        }
        // whatever a library has left running
        System.exit(0);
    }
}

package org.huiji.benchmarks.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.contender.TurnResult;
import org.huiji.benchmarks.life.FactSizes;
import org.huiji.benchmarks.life.FactSizes.Size;
import org.huiji.benchmarks.life.LifeStep;

/** Rounds of one second with so many changes each. */
final class Rounds {

    static final LocalDate DATE = LocalDate.of(2026, 3, 2);

    private final List<MeasuredTurn> turns = new ArrayList<>();

    /** Everything was level at once. */
    Rounds of(ContenderName name, int clients, long... changes) {
        return ofFollowed(name, clients, 1, changes);
    }

    /** The read models were level only after so many seconds. */
    Rounds ofFollowed(ContenderName name, int clients, double levelSeconds, long... changes) {
        for (int round = 0; round < changes.length; round++) {
            boolean follows = name == ContenderName.HUIJI;
            TurnResult result = new TurnResult(clients, changes[round], 0, 1, levelSeconds, true, 1, 1_000.0
                    / changes[round], follows ? 100.0 + round : null, follows ? 7L : null, 500);
            turns.add(new MeasuredTurn(name, round, result, 250, 2_000 * changes[round]));
        }
        return this;
    }

    Measured measured() {
        return new Measured(turns);
    }

    static Surroundings surroundings() {
        List<Size> sizes = List.of(LifeStep.values()).stream().map(step -> new Size(1, 2, 3)).toList();
        return new Surroundings(DATE, 2, "Linux", "25", 0.5, Map.of("fsync", "on", "synchronous_commit", "on",
                "server_version", "18"), List.of(), 3, 1, 30, FactSizes.inOrder(sizes), Map.of(), Map.of());
    }
}

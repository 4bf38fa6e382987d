package org.huiji.benchmarks.report;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.ToDoubleFunction;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.figures.PairedRatio;
import org.huiji.benchmarks.figures.Steadiness;

/** All turns of a comparison, and what is computed from them. */
public record Measured(List<MeasuredTurn> turns) {

    public Measured {
        turns = List.copyOf(turns);
    }

    public List<Integer> clients() {
        return turns.stream().map(turn -> turn.result().clients()).distinct().sorted().toList();
    }

    /** In the order of the names. */
    public List<ContenderName> contenders() {
        return turns.stream().map(MeasuredTurn::contender).distinct().sorted().toList();
    }

    /** One a contender, in the order of the names. */
    public List<Standing> standings(int clients) {
        return contenders().stream().map(name -> Standing.of(rounds(name, clients))).toList();
    }

    public Optional<Standing> standing(ContenderName name, int clients) {
        return standings(clients).stream().filter(standing -> standing.contender() == name).findFirst();
    }

    /** The median of the ratios round by round; empty where one of both did not run. */
    public OptionalDouble ratio(ContenderName ours, ContenderName theirs, int clients,
            ToDoubleFunction<MeasuredTurn> figure) {
        List<MeasuredTurn> own = rounds(ours, clients);
        List<MeasuredTurn> others = rounds(theirs, clients);
        return own.isEmpty() || others.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(PairedRatio.median(values(own, figure), values(others, figure)));
    }

    /** By which part the rounds of the limit differed; empty where it did not run. */
    public OptionalDouble spread(int clients) {
        List<MeasuredTurn> limit = rounds(ContenderName.LIMIT, clients);
        return limit.isEmpty()
                ? OptionalDouble.empty()
                : OptionalDouble.of(Steadiness.spread(values(limit, turn -> turn.result().acknowledgedPerSecond())));
    }

    /** Why the run is not to be quoted; empty if it may be. */
    public Optional<String> doubt() {
        if (!contenders().contains(ContenderName.LIMIT)) {
            return Optional.of("the limit L did not run, by which a steady machine is told");
        }
        List<String> unsteady = clients().stream().filter(this::isUnsteady)
                .map(clients -> "%d clients by %.0f %%".formatted(clients, 100 * spread(clients).orElse(0))).toList();
        return unsteady.isEmpty()
                ? Optional.empty()
                : Optional.of("the rounds of the limit L differ by more than %.0f %%: %s".formatted(
                        100 * Steadiness.MOST, String.join(", ", unsteady)));
    }

    private boolean isUnsteady(int clients) {
        return !Steadiness.isQuotable(values(rounds(ContenderName.LIMIT, clients),
                turn -> turn.result().acknowledgedPerSecond()));
    }

    private List<MeasuredTurn> rounds(ContenderName name, int clients) {
        return turns.stream().filter(turn -> turn.contender() == name && turn.result().clients() == clients)
                .sorted(Comparator.comparingInt(MeasuredTurn::round)).toList();
    }

    private static List<Double> values(List<MeasuredTurn> rounds, ToDoubleFunction<MeasuredTurn> figure) {
        return rounds.stream().mapToDouble(figure).boxed().toList();
    }
}

package org.huiji.benchmarks.life;

import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/** How large the facts of each step are, as the real service was seen to store them. */
public record FactSizes(Map<LifeStep, Size> of) {

    /**
     * In bytes.
     *
     * @param plain what was typed or decided, as JSON
     * @param payload the same as the event store keeps it, its personal part sealed
     * @param metadata who did it, when, by which command, as the event store keeps it
     */
    public record Size(int plain, int payload, int metadata) {}

    public FactSizes {
        of = Map.copyOf(of);
    }

    /** Of sizes in the order of the steps, one for each. */
    public static FactSizes inOrder(List<Size> sizes) {
        Map<LifeStep, Size> of = new EnumMap<>(LifeStep.class);
        Iterator<Size> next = sizes.iterator();
        for (LifeStep step : LifeStep.values()) {
            of.put(step, next.next());
        }
        return new FactSizes(of);
    }

    public Size of(LifeStep step) {
        Size size = of.get(step);
        if (size == null) {
            throw new IllegalArgumentException("nothing is known of " + step);
        }
        return size;
    }
}

package org.huiji.benchmarks.figures;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** The order of the contenders in a round: everybody comes first once, second once and so on. */
public final class Rotation {

    private Rotation() {}

    public static <T> List<T> of(List<T> contenders, int round) {
        List<T> order = new ArrayList<>(contenders);
        Collections.rotate(order, -round);
        return List.copyOf(order);
    }
}

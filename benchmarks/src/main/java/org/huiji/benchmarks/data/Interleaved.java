package org.huiji.benchmarks.data;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Consumer;

/** Mixes sequences as things that happen side by side: each keeps its own order, which comes next is left to chance. */
final class Interleaved {

    private Interleaved() {}

    static <T> void forEach(List<List<T>> sequences, SplittableRandom random, Consumer<T> next) {
        List<List<T>> left = new ArrayList<>(sequences.stream().filter(sequence -> !sequence.isEmpty()).toList());
        List<Integer> at = new ArrayList<>();
        left.forEach(sequence -> at.add(0));
        while (!left.isEmpty()) {
            int picked = random.nextInt(left.size());
            List<T> sequence = left.get(picked);
            int position = at.get(picked);
            next.accept(sequence.get(position));
            at.set(picked, position + 1);
            if (position + 1 == sequence.size()) {
                left.set(picked, left.getLast());
                at.set(picked, at.getLast());
                left.removeLast();
                at.removeLast();
            }
        }
    }
}

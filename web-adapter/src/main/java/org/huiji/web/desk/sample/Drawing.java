package org.huiji.web.desk.sample;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import org.huiji.projections.workload.Approvals.Approval;

/** Draws from a population. The same population and seed give the same, so that a draw can be made again and compared. */
final class Drawing {

    private static final int WHOLE = 100;

    private Drawing() {}

    /** So many percent of the population, rounded up, none twice, in the order drawn. */
    static List<Approval> of(List<Approval> population, int percent, long seed) {
        List<Approval> shuffled = new ArrayList<>(population);
        shuffled.sort(Comparator.comparing(approval -> approval.applicationId().toString()));
        // the generator's numbers are laid down by its specification and the same on every machine
        Collections.shuffle(shuffled, new Random(seed));
        return List.copyOf(shuffled.subList(0, size(population.size(), percent)));
    }

    static int size(int population, int percent) {
        return Math.toIntExact(Math.ceilDiv((long) population * percent, WHOLE));
    }
}

package org.huiji.benchmarks.contender;

import org.huiji.benchmarks.life.LifeStep;

/** Leads a client's applications step by step, the next one once the former has ended. */
final class LifeLeader {

    private static final LifeStep[] STEPS = LifeStep.values();

    private final Client client;
    private int next;

    LifeLeader(Client client) {
        this.client = client;
    }

    /** After a failure the application is left as it is and the next one begun. */
    void takeNext() throws Exception {
        int current = next;
        next = 0;
        client.take(STEPS[current]);
        next = (current + 1) % STEPS.length;
    }
}

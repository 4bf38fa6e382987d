package org.huiji.benchmarks.contender;

import org.huiji.benchmarks.life.LifeStep;

/** Somebody who leads one application after the other. */
@FunctionalInterface
public interface Client {

    /** Makes the change and comes back when it is durable; {@link LifeStep#START} begins another application. */
    void take(LifeStep step) throws Exception;
}

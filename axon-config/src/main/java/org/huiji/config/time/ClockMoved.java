package org.huiji.config.time;

import java.time.Duration;

/** Told after business time was moved forward, to bring what waits on real time into line. */
@FunctionalInterface
public interface ClockMoved {

    void movedForwardBy(Duration amount);
}

package org.huiji.application.port;

import java.time.Duration;

/**
 * Moves business time forward, for trying the product out. Exists in demo mode only; what has been gained is kept over
 * a restart and never given back, since stored events cannot become younger.
 */
public interface DemoClock {

    /** How far business time is ahead of real time. */
    Duration offset();

    /** Goes to nine o'clock of the next working day. */
    void toNextWorkingDay();

    /** Goes to just after the end of the {@code count}-th working day after today, when its deadlines have passed. */
    void forwardWorkingDays(int count);
}

package org.huiji.config.time;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;

/** Real time plus the demo offset. */
final class AdjustableClock extends Clock {

    private final Clock real;
    private final KeptOffset offset;

    AdjustableClock(Clock real, KeptOffset offset) {
        this.real = real;
        this.offset = offset;
    }

    Duration offset() {
        return offset.get();
    }

    @Override
    public Instant instant() {
        return real.instant().plus(offset.get());
    }

    @Override
    public ZoneId getZone() {
        return real.getZone();
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return new AdjustableClock(real.withZone(zone), offset);
    }
}

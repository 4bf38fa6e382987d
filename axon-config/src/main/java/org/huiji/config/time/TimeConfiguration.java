package org.huiji.config.time;

import java.nio.file.Path;
import java.time.Clock;
import org.huiji.application.port.DemoClock;
import org.huiji.review.ReviewDates;
import org.huiji.review.WorkingCalendar;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import org.springframework.context.annotation.Profile;

/** The one clock of business time (decision 26). Leases, sessions and schedulers stay on real time. */
@Configuration(proxyBeanMethods = false)
class TimeConfiguration {

    /** Business time is real time, except for those who try the product out. */
    @Bean
    @Primary
    @Profile("!demo")
    Clock businessClock() {
        return Clock.system(ReviewDates.ZONE);
    }

    /** A clock that can be moved forward, and the means to do it. */
    @Configuration(proxyBeanMethods = false)
    @Profile("demo")
    static class Demo {

        @Bean
        KeptOffset demoOffset(@Value("${huiji.data-directory:.huiji}") Path dataDirectory) {
            return new KeptOffset(dataDirectory.resolve("demo-clock"));
        }

        @Bean
        @Primary
        AdjustableClock businessClock(KeptOffset offset) {
            return new AdjustableClock(Clock.system(ReviewDates.ZONE), offset);
        }

        @Bean
        DemoClock demoClock(
                AdjustableClock clock, KeptOffset offset, WorkingCalendar calendar,
                ObjectProvider<ClockMoved> listeners) {
            return new WorkingDayClock(clock, offset, calendar, () -> listeners.orderedStream().toList());
        }
    }
}

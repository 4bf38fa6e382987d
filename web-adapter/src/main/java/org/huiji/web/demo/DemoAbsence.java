package org.huiji.web.demo;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.review.ReviewDates;
import org.huiji.web.account.AbsenceKind;
import org.huiji.web.account.StaffAbsences;
import org.huiji.web.presentation.Messages;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;

/** One reviewer of the demo is on a journey in the days of the first start, so that a head has something to arrange. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoAbsence {

    private static final String REVIEWER = "reviewer3";
    private static final int DAYS_AFTER_TODAY = 4;
    private static final int AFTER_THE_STAFF = 11;
    /** Always the same, so that later starts add none. */
    private static final UUID ID = UUID.nameUUIDFromBytes("demo absence".getBytes(StandardCharsets.US_ASCII));

    @Bean
    @Order(AFTER_THE_STAFF)
    ApplicationRunner demoAbsences(StaffAbsences absences, Messages messages, Clock clock) {
        return arguments -> {
            LocalDate today = LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE);
            Actor head = new Actor("head1", Role.HEAD, "210100", messages.text("demo.staff.head1"), Channel.WEB, "");
            absences.add(ID, REVIEWER, today, today.plusDays(DAYS_AFTER_TODAY), AbsenceKind.BUSINESS_TRIP, head);
        };
    }
}

package org.huiji.config.eventstore;

import org.huiji.application.Rulebook;
import org.huiji.application.port.ApprovedApplications;
import org.huiji.application.port.StaffDirectory;
import org.huiji.department.DepartmentDirectory;
import org.huiji.reference.CodeCatalogue;
import org.huiji.review.WorkingCalendar;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What an application asks while it decides, in one hand. */
@Configuration(proxyBeanMethods = false)
class RulebookConfiguration {

    @Bean
    Rulebook rulebook(CodeCatalogue codes, DepartmentDirectory departments, WorkingCalendar calendar,
            StaffDirectory staff, ApprovedApplications approved) {
        return new Rulebook(codes, departments, calendar, staff, approved);
    }
}

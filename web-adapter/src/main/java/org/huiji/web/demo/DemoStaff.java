package org.huiji.web.demo;

import java.util.List;
import org.huiji.application.Role;
import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.web.account.ShownStaffAccounts;
import org.huiji.web.account.StaffAccounts;
import org.huiji.web.presentation.Messages;
import org.springframework.boot.ApplicationRunner;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Profile;
import org.springframework.core.annotation.Order;
import org.springframework.security.crypto.password.PasswordEncoder;

/** The staff of demo mode: made at the first start, shown at the start and at the staff door. */
@Configuration(proxyBeanMethods = false)
@Profile("demo")
class DemoStaff {

    private static final String PASSWORD = "huiji-demo-2026";
    /** Staff come first: applications of the demo set are reviewed by them. */
    private static final int BEFORE_THE_APPLICATIONS = 10;

    @Bean
    ShownStaffAccounts shownStaffAccounts(Messages messages) {
        return new ShownStaffAccounts(
                List.of(
                        member(messages, "reviewer1", Role.REVIEWER, "210102"),
                        member(messages, "reviewer2", Role.REVIEWER, "210102"),
                        member(messages, "reviewer3", Role.REVIEWER, "210103"),
                        member(messages, "head1", Role.HEAD, "210100"),
                        member(messages, "head2", Role.HEAD, "210000"),
                        member(messages, "admin1", Role.ADMINISTRATOR, "210000"),
                        member(messages, "security1", Role.SECURITY_ADMINISTRATOR, "210000"),
                        member(messages, "auditor1", Role.AUDITOR, "210000")),
                PASSWORD);
    }

    @Bean
    @Order(BEFORE_THE_APPLICATIONS)
    ApplicationRunner demoStaffAccounts(ShownStaffAccounts shown, StaffAccounts accounts, PasswordEncoder encoder) {
        return arguments -> {
            String hash = String.valueOf(encoder.encode(PASSWORD));
            shown.members().forEach(member -> accounts.add(member, null, hash));
        };
    }

    private static StaffMember member(Messages messages, String id, Role role, String departmentCode) {
        return new StaffMember(id, messages.text("demo.staff." + id), role, departmentCode);
    }
}

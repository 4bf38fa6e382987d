package org.huiji.web.demo;

import org.huiji.application.port.StaffDirectory.StaffMember;
import org.huiji.web.account.ShownStaffAccounts;
import org.huiji.web.presentation.Messages;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.annotation.Profile;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Says where to go once everything is there: the address, the demo accounts, one a role, and the pages of the demo. */
@Component
@Profile("demo")
class DemoGreeting {

    private static final Logger LOG = LoggerFactory.getLogger(DemoGreeting.class);

    private final ShownStaffAccounts shown;
    private final Messages messages;
    private final Environment environment;

    DemoGreeting(ShownStaffAccounts shown, Messages messages, Environment environment) {
        this.shown = shown;
        this.messages = messages;
        this.environment = environment;
    }

    @EventListener(ApplicationReadyEvent.class)
    void greet() {
        LOG.info("{}", text("http://localhost:" + environment.getProperty("local.server.port", "8080")));
    }

    String text(String site) {
        StringBuilder text = new StringBuilder("Huiji is ready in demo mode.\n\n  Address         ").append(site)
                .append("\n  Text messages   ").append(site).append("/demo/messages\n  Clock           ").append(site)
                .append("/demo/clock\n  Staff sign in   ").append(site).append("/staff/login, all with the password ")
                .append(shown.password()).append('\n');
        shown.members().forEach(member -> text.append(line(member)));
        return text.toString();
    }

    private String line(StaffMember member) {
        return String.format("    %-12s%s %s%n", member.id(), messages.text("role." + member.role().name()),
                member.departmentCode());
    }
}

package org.huiji.web.demo.sample;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.Channel;
import org.huiji.application.Role;
import org.huiji.application.port.ApplicationLog;
import org.huiji.application.port.RecordedEvent;
import org.huiji.review.ReviewStep;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Commands that staff and the clock would send. */
@Component
@Profile("demo")
public class SentCommands {

    private final SampleSender sender;
    private final CommandGateway gateway;
    private final ApplicationLog log;

    SentCommands(SampleSender sender, CommandGateway gateway, ApplicationLog log) {
        this.sender = sender;
        this.gateway = gateway;
        this.log = log;
    }

    /** Somebody of that department, under the sign-in name as display name. */
    public static Actor staff(String id, Role role, String departmentCode) {
        return new Actor(id, role, departmentCode, id, Channel.WEB, SampleLife.ADDRESS);
    }

    public void send(ApplicationCommand command, Actor actor) {
        sender.send(command, actor, log.eventsOf(command.applicationId()).getLast().event().occurredAt());
    }

    /** The same now, also for one that begins. */
    public void sendNow(ApplicationCommand command, Actor actor) {
        sender.send(command, actor, Instant.MAX);
    }

    /** The version that a command has to name now. */
    public long versionOf(UUID applicationId) {
        return log.eventsOf(applicationId).getLast().event().version();
    }

    /** Takes a step of the clock at the moment it is due. */
    public void takeStep(UUID applicationId, ReviewStep.Kind kind) {
        List<ReviewStep> steps = log.eventsOf(applicationId).stream().map(RecordedEvent::event)
                .filter(ApplicationSubmittedForReview.class::isInstance).map(ApplicationSubmittedForReview.class::cast)
                .map(event -> ReviewStep.ofRound(applicationId, event.round(), event.dates())).toList().getLast();
        ReviewStep step = steps.stream().filter(each -> each.kind() == kind).findFirst().orElseThrow();
        gateway.sendAndWait(step.commandAt(step.dueAt()));
    }
}

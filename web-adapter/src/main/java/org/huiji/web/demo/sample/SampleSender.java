package org.huiji.web.demo.sample;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.CommandContext;
import org.huiji.application.Receipt;
import org.huiji.application.port.FreshIds;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Component;

/** Sends a command as somebody, at some time in the past but never in the future. */
@Component
@Profile("demo")
class SampleSender {

    private final CommandGateway gateway;
    private final FreshIds ids;
    private final Clock clock;

    SampleSender(CommandGateway gateway, FreshIds ids, Clock clock) {
        this.gateway = gateway;
        this.ids = ids;
        this.clock = clock;
    }

    Receipt send(ApplicationCommand command, Actor actor, Instant at) {
        Instant now = clock.instant();
        Map<String, String> metadata = new HashMap<>(
                new CommandContext(actor, at.isAfter(now) ? now : at, ids.next(), "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        CommandMessage<ApplicationCommand> message = GenericCommandMessage.<ApplicationCommand>asCommandMessage(command)
                .andMetaData(metadata);
        return gateway.sendAndWait(message);
    }
}

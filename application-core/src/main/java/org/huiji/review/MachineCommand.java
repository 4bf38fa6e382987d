package org.huiji.review;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.CommandContext;

/** Commands of the clock itself. An id follows from what is asked and when, so that one firing is one command however often sent. */
final class MachineCommand {

    private MachineCommand() {}

    static CommandMessage<ApplicationCommand> of(
            ApplicationCommand command, Instant at, UUID applicationId, String... what) {
        String name = String.join("/", applicationId.toString(), String.join("/", what), at.toString());
        UUID commandId = UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8));
        Map<String, Object> metadata = new HashMap<>(
                new CommandContext(Actor.SYSTEM, at, commandId, "").toMetadata());
        metadata.remove(CommandContext.COMMAND_DIGEST);
        return new GenericCommandMessage<>(command, metadata);
    }
}

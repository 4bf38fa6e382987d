package org.huiji.web.command;

import java.util.Map;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.CommandContext;
import org.huiji.application.Receipt;
import org.springframework.stereotype.Component;

/** Sends commands. A refusal comes out as itself; what was stored is remembered for the pages that follow. */
@Component
public class Commands {

    private final CommandGateway gateway;
    private final LastStored lastStored;

    public Commands(CommandGateway gateway, LastStored lastStored) {
        this.gateway = gateway;
        this.lastStored = lastStored;
    }

    /** Sends a command under the id that its form was given, so that a double click is answered as the first. */
    public Receipt send(ApplicationCommand command, UUID commandId) {
        Receipt receipt = gateway.sendAndWait(GenericCommandMessage.asCommandMessage(command)
                .andMetaData(Map.of(CommandContext.COMMAND_ID, commandId.toString())));
        lastStored.remember(receipt);
        return receipt;
    }
}

package org.huiji.web.erasure;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.Channel;
import org.huiji.application.CommandContext;
import org.huiji.application.Role;
import org.huiji.application.port.ApplicationNumbering;
import org.springframework.stereotype.Component;

/** All applications of the person say that they are erased; who confirmed it is who did it, whenever it is carried out. */
@Component
class EraseApplications implements ErasureStep {

    private final ApplicationNumbering numbering;
    private final CommandGateway gateway;
    private final Clock clock;

    EraseApplications(ApplicationNumbering numbering, CommandGateway gateway, Clock clock) {
        this.numbering = numbering;
        this.gateway = gateway;
        this.clock = clock;
    }

    @Override
    public ErasureStage stage() {
        return ErasureStage.MARKED;
    }

    @Override
    public boolean take(ErasureRequest request) {
        numbering.applicationsOf(request.subject()).forEach(id -> erase(id, request));
        return true;
    }

    private void erase(UUID applicationId, ErasureRequest request) {
        UUID commandId = UUID.nameUUIDFromBytes(
                ("erasure/" + request.id() + "/" + applicationId).getBytes(StandardCharsets.UTF_8));
        Actor officer = new Actor(Objects.requireNonNull(request.decidedBy()), Role.SECURITY_ADMINISTRATOR, "",
                Objects.requireNonNull(request.decidedByName()), Channel.SYSTEM, "");
        Map<String, String> context = new HashMap<>(
                new CommandContext(officer, clock.instant(), commandId, "").toMetadata());
        context.remove(CommandContext.COMMAND_DIGEST);
        gateway.sendAndWait(GenericCommandMessage.asCommandMessage(
                new ErasePersonalData(applicationId, request.id().toString())).andMetaData(context));
    }
}

package org.huiji.benchmarks.data;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.GenericCommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationState;
import org.huiji.application.CommandContext;
import org.huiji.application.Rulebook;
import org.huiji.application.decision.Decisions;
import org.jspecify.annotations.Nullable;

/**
 * Decides by the rules of the aggregate itself and keeps the events in memory, with the metadata that they would be stored
 * with: the context as the product's own interceptor completes it, and which message they come from.
 */
final class DecidingDesk implements Desk {

    private static final UUID NOBODYS = new UUID(0, 0);

    private final Rulebook rulebook;
    private final MessageDispatchInterceptor<CommandMessage<?>> interceptor;
    private final List<MadeEvent> made = new ArrayList<>();
    private final List<CommandMessage<?>> commands = new ArrayList<>();
    private @Nullable ApplicationState state;

    DecidingDesk(Rulebook rulebook, MessageDispatchInterceptor<CommandMessage<?>> interceptor) {
        this.rulebook = rulebook;
        this.interceptor = interceptor;
    }

    @Override
    public ApplicationState take(ApplicationCommand command, Actor actor, Instant at) {
        CommandMessage<?> message = interceptor.handle(List.of()).apply(0, message(command, actor, at));
        commands.add(message);
        CommandContext context = CommandContext.from(message.getMetaData());
        MetaData metaData = MetaData.from(context.toMetadata())
                .and("causationId", message.getIdentifier()).and("correlationId", message.getIdentifier());
        for (ApplicationEvent event : Decisions.decide(state, command, context, rulebook).events()) {
            state = ApplicationState.evolve(state, event);
            made.add(new MadeEvent(event, metaData));
        }
        return state();
    }

    private static CommandMessage<?> message(ApplicationCommand command, Actor actor, Instant at) {
        Map<String, String> given = new HashMap<>(new CommandContext(actor, at, NOBODYS, "").toMetadata());
        given.remove(CommandContext.COMMAND_ID);
        given.remove(CommandContext.COMMAND_DIGEST);
        return GenericCommandMessage.asCommandMessage(command).andMetaData(given);
    }

    ApplicationState state() {
        return Objects.requireNonNull(state);
    }

    List<CommandMessage<?>> commands() {
        return commands;
    }

    List<MadeEvent> made() {
        return made;
    }
}

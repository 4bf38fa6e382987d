package org.huiji.config.message;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;
import java.util.function.Supplier;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.MetaData;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.CommandContext;
import org.huiji.application.Lifecycle;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.FreshIds;

/**
 * Completes what travels with every command of an application: the actor from the session, business time, the command id
 * and the digest of the content.
 *
 * <p>Where somebody is signed in, that person is the actor whatever the sender says. Where nobody is (deadlines, jobs,
 * imports), the sender names the actor; only a command that is the machine's alone needs no name.
 */
final class CommandContextInterceptor implements MessageDispatchInterceptor<CommandMessage<?>> {

    private static final Set<Role> MACHINE_ALONE = Set.of(Role.SYSTEM);

    private final Supplier<Optional<Actor>> currentActor;
    private final Clock clock;
    private final FreshIds freshIds;
    private final CommandDigests digests;

    CommandContextInterceptor(CurrentActor currentActor, Clock clock, FreshIds freshIds, CommandDigests digests) {
        this.currentActor = currentActor::get;
        this.clock = clock;
        this.freshIds = freshIds;
        this.digests = digests;
    }

    @Override
    public BiFunction<Integer, CommandMessage<?>, CommandMessage<?>> handle(
            List<? extends CommandMessage<?>> messages) {
        return (index, message) -> message.getPayload() instanceof ApplicationCommand command
                ? message.andMetaData(context(command, message.getMetaData()).toMetadata())
                : message;
    }

    private CommandContext context(ApplicationCommand command, MetaData given) {
        UUID commandId = commandId(given);
        return new CommandContext(actor(command, given), at(given), commandId, digests.of(commandId, command));
    }

    private Actor actor(ApplicationCommand command, MetaData given) {
        Optional<Actor> named = given.containsKey(CommandContext.ACTOR_ID)
                ? Optional.of(CommandContext.actorFrom(given))
                : Optional.empty();
        if (Lifecycle.of(command.getClass()).roles().equals(MACHINE_ALONE)) {
            return named.orElse(Actor.SYSTEM);
        }
        return currentActor.get().or(() -> named).orElseThrow(() -> new Refusal(RefusalCode.ROLE_NOT_ALLOWED));
    }

    private Instant at(MetaData given) {
        Object at = given.get(CommandContext.AT);
        // No finer than what databases and screens keep, so that a stored time equals the one that was told.
        return at == null ? clock.instant().truncatedTo(ChronoUnit.MILLIS) : Instant.parse(at.toString());
    }

    private UUID commandId(MetaData given) {
        Object commandId = given.get(CommandContext.COMMAND_ID);
        return commandId == null ? freshIds.next() : UUID.fromString(commandId.toString());
    }
}

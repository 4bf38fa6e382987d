package org.huiji.config.message;

import java.time.Clock;
import java.util.Optional;
import org.axonframework.commandhandling.CommandBus;
import org.axonframework.commandhandling.CommandMessage;
import org.axonframework.commandhandling.gateway.CommandGateway;
import org.axonframework.messaging.MessageDispatchInterceptor;
import org.axonframework.messaging.correlation.CorrelationDataProvider;
import org.axonframework.messaging.correlation.MessageOriginProvider;
import org.huiji.application.port.BlindIndex;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.FreshIds;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.PropertySource;
import org.springframework.util.function.SingletonSupplier;

/** Wires what every command gets on its way, and how refusals come back. */
@Configuration(proxyBeanMethods = false)
@PropertySource("classpath:org/huiji/config/message/defaults.properties")
class MessageConfiguration {

    /** Metadata: the message that led to this one. */
    static final String CAUSATION_ID = "causationId";

    /** Metadata: the first message of the chain. */
    static final String CORRELATION_ID = "correlationId";

    @Bean
    MessageDispatchInterceptor<CommandMessage<?>> commandContextInterceptor(
            ObjectProvider<CurrentActor> currentActor, Clock clock, FreshIds freshIds, BlindIndex blindIndex) {
        // looked for once and not with every command, since looking goes through all definitions of beans
        SingletonSupplier<Optional<CurrentActor>> known = SingletonSupplier
                .of(() -> currentActor.stream().findFirst());
        CurrentActor actor = () -> known.obtain().flatMap(CurrentActor::get);
        return new CommandContextInterceptor(actor, clock, freshIds, new CommandDigests(blindIndex));
    }

    /**
     * The actor is not among what is passed on: a command that follows from an event is not sent by the event's actor. The
     * aggregate itself stores its command's context with each event.
     */
    @Bean
    CorrelationDataProvider messageOriginProvider() {
        return new MessageOriginProvider(CAUSATION_ID, CORRELATION_ID);
    }

    @Bean
    RetryOfLostRaces retryOfLostRaces() {
        return new RetryOfLostRaces();
    }

    @Bean
    CommandTurns commandTurns() {
        return CommandTurns.usual(Clock.systemUTC());
    }

    @Bean
    CommandGateway commandGateway(CommandBus commandBus, RetryOfLostRaces retryOfLostRaces, CommandTurns turns,
            ObjectProvider<RefusalsOverTheBus> otherNodes) {
        return new RefusalAwareGateway(commandBus, retryOfLostRaces, turns, otherNodes.stream().findAny().isEmpty());
    }

    @Bean
    @ConditionalOnBooleanProperty("axon.axonserver.enabled")
    RefusalsOverTheBus refusalsOverTheBus() {
        return new RefusalsOverTheBus();
    }
}

package org.huiji.config.readmodels;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.axonframework.config.Configuration;
import org.axonframework.config.EventProcessingConfigurer;
import org.axonframework.eventhandling.EventHandlerInvoker;
import org.axonframework.eventhandling.PropagatingErrorHandler;
import org.axonframework.messaging.deadletter.Decisions;
import org.huiji.projections.Followers;

/** The groups that follow the events, each with what it has parked. */
final class HandlingGroups {

    private final Map<String, ParkedEvents> parked;
    private final Savepoints savepoints;

    /** @param parked by the name of a group what it has parked */
    HandlingGroups(Collection<String> names, Savepoints savepoints, Function<String, ParkedEvents> parked) {
        this.parked = names.stream().collect(Collectors.toMap(Function.identity(), parked));
        this.savepoints = savepoints;
    }

    /** Has Axon hand them all to one processor, and park for each what its handlers throw. */
    void assignTo(EventProcessingConfigurer processing) {
        parked.forEach((group, events) -> processing.assignProcessingGroup(group, Followers.TOGETHER)
                .registerListenerInvocationErrorHandler(group, configuration -> PropagatingErrorHandler.instance())
                .registerDeadLetterQueue(group, configuration -> events)
                .registerDeadLetterPolicy(group,
                        configuration -> (letter, cause) -> Decisions.enqueue(new UnhandledEventException(cause))));
    }

    /** Those that have handlers, in the order of their names, once Axon has put these together. */
    List<HandlingGroup> of(Configuration configuration) {
        return parked.entrySet().stream().sorted(Map.Entry.comparingByKey())
                .flatMap(each -> group(each.getKey(), each.getValue(), configuration)).toList();
    }

    private Stream<HandlingGroup> group(String name, ParkedEvents events, Configuration configuration) {
        return configuration.eventProcessingConfiguration().sequencedDeadLetterProcessor(name).stream()
                .map(EventHandlerInvoker.class::cast)
                .map(handlers -> new HandlingGroup(name, handlers, savepoints, events));
    }
}

package org.huiji.config.serialization;

import java.util.ArrayList;
import java.util.List;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.upcasting.event.EventUpcaster;
import org.axonframework.serialization.upcasting.event.EventUpcasterChain;
import org.huiji.application.ApplicationEvent;
import org.huiji.config.protection.Seals;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Primary;
import tools.jackson.databind.json.JsonMapper;

/** Wires the serializer of events and the one of everything else (tokens, sagas, messages). */
@Configuration(proxyBeanMethods = false)
class SerializationConfiguration {

    private final JsonMapper mapper = EventJson.mapper();

    @Bean
    EventFamily applicationEvents() {
        return new EventFamily(ApplicationEvent.class);
    }

    @Bean
    EventNames eventNames(List<EventFamily> families) {
        return new EventNames(families);
    }

    @Bean
    @Primary
    Serializer serializer() {
        return new KnownTypesSerializer();
    }

    @Bean
    @Qualifier("messageSerializer")
    Serializer messageSerializer(Serializer serializer) {
        return serializer;
    }

    @Bean
    @Qualifier("eventSerializer")
    StoredEventSerializer eventSerializer(EventNames names, ProtectedMember protectedMember, Serializer serializer) {
        return new StoredEventSerializer(names, protectedMember, mapper, serializer);
    }

    @Bean
    ProtectedMember protectedMember(Seals seals) {
        return new ProtectedMember(seals, mapper);
    }

    /** Opens stored events, then brings them to today's form: one bean of {@link EventChange} per change, in order. */
    @Bean
    EventUpcaster storedEventUpcaster(ProtectedMember protectedMember, List<EventChange> changes) {
        List<EventUpcaster> steps = new ArrayList<>();
        steps.add(new OpeningUpcaster(protectedMember));
        steps.addAll(changes);
        return new EventUpcasterChain(steps);
    }
}

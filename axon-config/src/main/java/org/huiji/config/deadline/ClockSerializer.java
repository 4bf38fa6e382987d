package org.huiji.config.deadline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import java.util.Map;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.SerializedType;
import org.axonframework.serialization.SimpleSerializedType;
import org.axonframework.serialization.jackson3.Jackson3Serializer;
import org.huiji.review.ReviewDeadlineSaga;
import org.huiji.review.ReviewStep;

/**
 * Writes the saga and what waits in the scheduler as JSON under names of their own, never under class names: such rows
 * outlive a release, and reading one must not load whatever class it names.
 */
final class ClockSerializer extends Jackson3Serializer {

    private static final Map<String, Class<?>> TYPES = Map.of(
            "ReviewDeadlineSaga",
            ReviewDeadlineSaga.class,
            "ReviewStep",
            ReviewStep.class,
            "SagaScope",
            SagaScopeDescriptor.class,
            MetaData.class.getName(), // the name that Axon itself gives it
            MetaData.class);

    ClockSerializer() {
        super(
                builder().jsonMapperBuilderCustomizer(
                        mapper -> mapper.changeDefaultVisibility(
                                visibility -> visibility.withFieldVisibility(Visibility.ANY))));
    }

    @Override
    @SuppressWarnings("rawtypes") // as declared by Serializer
    public SerializedType typeForClass(Class type) {
        return TYPES.entrySet().stream().filter(entry -> entry.getValue().equals(type)).map(Map.Entry::getKey)
                .findFirst().<SerializedType>map(name -> new SimpleSerializedType(name, null))
                .orElseGet(() -> super.typeForClass(type));
    }

    @Override
    protected String resolveClassName(SerializedType serializedType) {
        Class<?> type = TYPES.get(serializedType.getName());
        if (type == null) {
            throw new IllegalArgumentException("not a thing of the review's clock: " + serializedType.getName());
        }
        return type.getName();
    }
}

package org.huiji.config.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Instant;
import java.util.UUID;
import org.axonframework.messaging.MetaData;
import org.axonframework.modelling.saga.SagaScopeDescriptor;
import org.axonframework.serialization.SerializedObject;
import org.axonframework.serialization.SimpleSerializedObject;
import org.huiji.review.ReviewDeadlineSaga;
import org.huiji.review.ReviewStep;
import org.junit.jupiter.api.Test;

class ClockSerializerTest {

    private final ClockSerializer serializer = new ClockSerializer();

    @Test
    void aStepIsReadBackUnderItsOwnName() {
        ReviewStep step = new ReviewStep(new UUID(1, 2), 3, ReviewStep.Kind.OVERDUE,
                Instant.parse("2026-12-08T16:00:00Z"));
        SerializedObject<String> written = serializer.serialize(step, String.class);
        assertThat(written.getType().getName()).isEqualTo("ReviewStep");
        assertThat(written.getData()).contains("2026-12-08T16:00:00Z", "OVERDUE").doesNotContain("huiji");
        assertThat(serializer.<String, ReviewStep>deserialize(written)).isEqualTo(step);
    }

    @Test
    void aSagaIsReadBackWithWhatItScheduled() {
        String stored = """
                {"scheduled":[{"scheduleId":"one","step":{"applicationId":"00000000-0000-0001-0000-000000000002",\
                "round":1,"kind":"REMINDER","dueAt":"2026-12-03T16:00:00Z"}}]}""";
        ReviewDeadlineSaga saga = serializer
                .deserialize(new SimpleSerializedObject<>(stored, String.class, "ReviewDeadlineSaga", null));
        SerializedObject<String> written = serializer.serialize(saga, String.class);
        assertThat(written.getType().getName()).isEqualTo("ReviewDeadlineSaga");
        assertThat(written.getData()).contains("\"scheduleId\":\"one\"", "REMINDER", "2026-12-03T16:00:00Z");
    }

    @Test
    void scopeAndMetadataAreReadBack() {
        SagaScopeDescriptor scope = new SagaScopeDescriptor("ReviewDeadlineSaga", "id");
        assertThat(serializer.<String, Object>deserialize(serializer.serialize(scope, String.class))).isEqualTo(scope);
        MetaData metadata = MetaData.emptyInstance();
        assertThat(serializer.<String, Object>deserialize(serializer.serialize(metadata, String.class)))
                .isEqualTo(metadata);
    }

    @Test
    void aRowCannotNameAnotherClass() {
        assertThatThrownBy(
                () -> serializer.deserialize(
                        new SimpleSerializedObject<>("{}", String.class, "javax.script.ScriptEngineManager", null)))
                .isInstanceOf(IllegalArgumentException.class);
    }
}

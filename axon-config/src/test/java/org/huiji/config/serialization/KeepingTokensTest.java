package org.huiji.config.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.GlobalSequenceTrackingToken;
import org.axonframework.eventhandling.MergedTrackingToken;
import org.axonframework.eventhandling.ReplayToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class KeepingTokensTest {

    private final Serializer serializer = new SerializationConfiguration().serializer();

    static List<TrackingToken> tokens() {
        TrackingToken gaps = GapAwareTrackingToken.newInstance(7, List.of(3L, 5L));
        return List.of(gaps, new GlobalSequenceTrackingToken(9),
                ReplayToken.createReplayToken(gaps, GapAwareTrackingToken.newInstance(2, List.of())),
                new MergedTrackingToken(new GlobalSequenceTrackingToken(1), new GlobalSequenceTrackingToken(2)));
    }

    @ParameterizedTest
    @MethodSource("tokens")
    void aTokenIsReadBackAsItWas(TrackingToken token) {
        TrackingToken read = serializer.deserialize(serializer.serialize(token, byte[].class));
        assertThat(read).isEqualTo(token);
    }

    @Test
    void noClassButATokenIsLetIn() {
        String hostile = "{\"tokenAtReset\":{\"@class\":\"javax.swing.JFrame\"},\"currentToken\":null}";
        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                hostile.getBytes(StandardCharsets.UTF_8), byte[].class,
                new SimpleSerializedType(ReplayToken.class.getName(), null)))).isInstanceOf(RuntimeException.class);
    }

    @Test
    void aRowCannotNameAnyClassItLikes() {
        assertThatThrownBy(() -> serializer.deserialize(new SimpleSerializedObject<>(
                "{}".getBytes(StandardCharsets.UTF_8), byte[].class,
                new SimpleSerializedType("javax.sql.rowset.serial.SerialBlob", null))))
                .isInstanceOf(SerializationException.class);
    }
}

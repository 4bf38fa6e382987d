package org.huiji.config.serialization;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.assertj.core.util.Throwables;
import org.axonframework.messaging.MetaData;
import org.axonframework.serialization.SerializationException;
import org.axonframework.serialization.SerializedMetaData;
import org.axonframework.serialization.SimpleSerializedObject;
import org.axonframework.serialization.SimpleSerializedType;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationEvent.EducationSubmitted;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.Protected;
import org.huiji.config.protection.FixedSeals;
import org.huiji.config.protection.SealAlgorithm;
import org.huiji.config.protection.UnopenableException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.node.ObjectNode;

class StoringEventsTest {

    private static final UUID OTHER = UUID.fromString("018f2e6a-1c00-8abc-9def-0000000000bb");

    private final FixedSeals fixed = new FixedSeals();
    private final StoredEvents store = new StoredEvents(fixed.seals());
    private final FindingExplained explained = sample(FindingExplained.class);

    private static <T extends ApplicationEvent> T sample(Class<T> type) {
        return EventSamples.all().stream().filter(type::isInstance).map(type::cast).findFirst().orElseThrow();
    }

    @Test
    void aCipherTextInAnotherEventOfTheSameApplicationDoesNotOpen() {
        StoredEvents.Row note = store.write(new StaffNoteAdded(explained.applicationId(), explained.version(),
                explained.occurredAt(), explained.findingId(), Protected.of("x")));
        ObjectNode moved = tree(store.write(explained));
        moved.set("protected", tree(note).get("protected"));
        assertThatThrownBy(() -> store.read(store.write(explained).withPayload(moved.toString())))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void anEventInTheHistoryOfAnotherApplicationDoesNotOpen() {
        StoredEvents.Row row = store.write(explained);
        assertThatThrownBy(() -> store.read(new StoredEvents.Row(OTHER, row.type(), row.revision(), row.payload())))
                .isInstanceOf(UnopenableException.class);
        String rewritten = row.payload().replace(row.aggregate().toString(), OTHER.toString());
        assertThatThrownBy(() -> store.read(new StoredEvents.Row(OTHER, row.type(), row.revision(), rewritten)))
                .isInstanceOf(UnopenableException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\"version\":8|\"version\":9", "2026-08-03T01|2026-08-03T02", "SM4-GCM|AES-256-GCM"})
    void aChangedVersionTimeOrAlgorithmIsNoticed(String change) {
        StoredEvents.Row row = store.write(explained);
        String[] fromTo = change.split("\\|");
        assertThat(row.payload()).contains(fromTo[0]);
        assertThatThrownBy(() -> store.read(row.withPayload(row.payload().replace(fromTo[0], fromTo[1]))))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void anotherNameOrRevisionOnTheRowIsNoticed() {
        StoredEvents.Row row = store.write(explained);
        assertThatThrownBy(
                () -> store.read(new StoredEvents.Row(row.aggregate(), "StaffNoteAdded", "1", row.payload())))
                .isInstanceOf(UnopenableException.class);
        assertThatThrownBy(
                () -> store.read(new StoredEvents.Row(row.aggregate(), row.type(), "2", row.payload())))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void contentCannotBePutInWithoutTheKey() {
        ObjectNode forged = tree(store.write(explained));
        forged.remove("protected");
        forged.put("explanation", "forged");
        assertThatThrownBy(() -> store.read(store.write(explained).withPayload(forged.toString())))
                .isInstanceOf(SerializationException.class);
        forged.putObject("protected").put("format", 1).putObject("clear").put("explanation", "forged");
        assertThatThrownBy(() -> store.read(store.write(explained).withPayload(forged.toString())))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void contentCannotBeTakenAwayWhileTheKeyIsThere() {
        ObjectNode forged = tree(store.write(explained));
        forged.putObject("protected").put("format", 1).put("erased", true);
        assertThatThrownBy(() -> store.read(store.write(explained).withPayload(forged.toString())))
                .isInstanceOf(UnopenableException.class);
    }

    @Test
    void withoutItsKeyEveryProtectedComponentReadsAsErased() {
        AmendmentStarted amendment = sample(AmendmentStarted.class);
        StoredEvents.Row row = store.write(amendment);
        fixed.destroy(amendment.applicationId());
        AmendmentStarted read = (AmendmentStarted) store.read(row);
        assertThat(read.registration()).isEqualTo(Protected.erased());
        assertThat(read.approved()).isEqualTo(Protected.erased());
        assertThat(read.departmentCode()).isEqualTo(amendment.departmentCode());
    }

    @Test
    void anErasedEventCanBeStoredAgainAsADeadLetter() {
        StoredEvents.Row row = store.write(explained);
        fixed.destroy(explained.applicationId());
        ApplicationEvent erased = store.read(row);
        assertThat(store.read(store.write(erased))).isEqualTo(erased);
    }

    @Test
    void eventsSealedBeforeASwitchOfTheAlgorithmStayReadable() {
        StoredEvents switched = new StoredEvents(fixed.seals(SealAlgorithm.AES_256_GCM, 2));
        assertThat(switched.read(store.write(explained))).isEqualTo(explained);
        StoredEvents.Row after = switched.write(explained);
        assertThat(after.payload()).contains("AES-256-GCM");
        assertThat(store.read(after)).isEqualTo(explained);
    }

    @Test
    void theSameEventReadsWithoutTheUpcastersToo() {
        StoredEvents.Row row = store.write(explained);
        Object read = store.serializer()
                .deserialize(new SimpleSerializedObject<>(row.payload().getBytes(StandardCharsets.UTF_8), byte[].class,
                        new SimpleSerializedType(row.type(), row.revision())));
        assertThat(read).isEqualTo(explained);
    }

    @Test
    void membersThatNobodyKnowsAreTolerated() {
        StoredEvents.Row row = store.write(sample(ReviewReleased.class));
        ObjectNode tree = tree(row).put("addedLater", "x");
        assertThat(store.read(row.withPayload(tree.toString()))).isEqualTo(sample(ReviewReleased.class));
    }

    @ParameterizedTest
    @ValueSource(strings = {"round", "version", "occurredAt", "applicationId"})
    void aMissingMemberIsAnErrorAndNotZeroOrNull(String member) {
        StoredEvents.Row row = store.write(sample(ReviewReleased.class));
        ObjectNode tree = tree(row);
        tree.remove(member);
        assertThatThrownBy(() -> store.read(row.withPayload(tree.toString())))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("lacks " + member);
    }

    @Test
    void aMissingComponentWithinAValueIsAnErrorToo() {
        String clear = "{\"fullTime\":{\"highestEducation\":{\"value\":\"20\"}}}";
        assertThatThrownBy(() -> StoredEvents.MAPPER.readValue(clear,
                org.huiji.application.section.Education.class)).hasMessageContaining("rule");
    }

    @ParameterizedTest
    @ValueSource(strings = {"NeverHeardOf", "org.huiji.application.ApplicationEvent$ReviewReleased"})
    void anEventNameThatNobodyKnowsIsAnError(String name) {
        StoredEvents.Row row = store.write(sample(ReviewReleased.class));
        assertThatThrownBy(
                () -> store.read(new StoredEvents.Row(row.aggregate(), name, "1", row.payload())))
                .hasMessageContaining(name);
    }

    @Test
    void whatCannotBeReadIsReportedWithoutItsContent() {
        StoredEvents.Row row = store.write(sample(ReviewReleased.class));
        String broken = row.payload().replace("\"round\":1", "\"round\":\"李会籍\"");
        assertThatThrownBy(() -> store.read(row.withPayload(broken)))
                .isInstanceOf(SerializationException.class)
                .hasStackTraceContaining("cannot read ReviewReleased")
                .satisfies(failure -> assertThat(Throwables.getStackTrace(failure)).doesNotContain("李会籍"));
    }

    @Test
    void metadataIsPlainJson() {
        MetaData metaData = MetaData.from(Map.of("actorId", "reviewer1"));
        byte[] stored = store.serializer().serialize(metaData, byte[].class).getData();
        assertThat(new String(stored, StandardCharsets.UTF_8)).isEqualTo("{\"actorId\":\"reviewer1\"}");
        Object read = store.serializer().deserialize(new SerializedMetaData<>(stored, byte[].class));
        assertThat(read).isEqualTo(metaData);
    }

    @Test
    void namesCarryNoClassName() {
        assertThat(store.serializer().typeForClass(EducationSubmitted.class))
                .isEqualTo(new SimpleSerializedType("EducationSubmitted", "1"));
    }

    /** Two families that would clash in the store. */
    sealed interface Clashing {

        /** Named like one of the application's events. */
        record EducationSubmitted() implements Clashing {}
    }

    @Test
    void twoEventsOfOneNameStopTheStart() {
        assertThatThrownBy(() -> new EventNames(
                List.of(new EventFamily(ApplicationEvent.class), new EventFamily(Clashing.class))))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("EducationSubmitted");
    }

    private static ObjectNode tree(StoredEvents.Row row) {
        return (ObjectNode) StoredEvents.MAPPER.readTree(row.payload());
    }
}

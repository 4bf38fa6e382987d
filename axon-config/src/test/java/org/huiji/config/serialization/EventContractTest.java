package org.huiji.config.serialization;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiji.application.ApplicationEvent;
import org.huiji.config.protection.FixedSeals;
import org.huiji.config.protection.SealAlgorithm;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Events are published law: each stands as a golden file that is read back for ever. A new event gets its file by
 * {@code -Dhuiji.contract.write=true}, which never overwrites one. Whoever finds a file in the way of a change writes an
 * {@link EventChange} and adds a file of the next revision, {@code <EventName>.<revision>.json}.
 */
class EventContractTest {

    private static final Path DIRECTORY = Path.of("src/test/resources/event-contract");

    static List<ApplicationEvent> samples() {
        return EventSamples.all();
    }

    private static StoredEvents store(ApplicationEvent sample) {
        // A seed of its own for each event, so that a new one changes no other file.
        long seed = sample.getClass().getSimpleName().hashCode();
        return new StoredEvents(new FixedSeals().seals(SealAlgorithm.SM4_GCM, seed));
    }

    private static Path file(StoredEvents.Row row) {
        String suffix = row.revision().equals("1") ? "" : "." + row.revision();
        return DIRECTORY.resolve(row.type() + suffix + ".json");
    }

    private static String golden(StoredEvents.Row row) {
        ObjectNode golden = StoredEvents.MAPPER.createObjectNode();
        golden.put("type", row.type()).put("revision", row.revision());
        golden.set("payload", StoredEvents.MAPPER.readTree(row.payload()));
        return StoredEvents.MAPPER.writerWithDefaultPrettyPrinter().writeValueAsString(golden) + "\n";
    }

    private static StoredEvents.Row row(Path file) throws IOException {
        JsonNode golden = StoredEvents.MAPPER.readTree(Files.readString(file));
        JsonNode payload = golden.get("payload");
        return new StoredEvents.Row(UUID.fromString(payload.get("applicationId").asString()),
                golden.get("type").asString(), golden.get("revision").asString(),
                StoredEvents.MAPPER.writeValueAsString(payload));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void everyEventIsWrittenAsItsGoldenFileSays(ApplicationEvent sample) throws IOException {
        StoredEvents.Row row = store(sample).write(sample);
        Path file = file(row);
        if (Boolean.getBoolean("huiji.contract.write") && !Files.exists(file)) {
            Files.createDirectories(DIRECTORY);
            Files.writeString(file, golden(row), StandardOpenOption.CREATE_NEW);
        }
        assertThat(file).as("golden file of a new event: run with -Dhuiji.contract.write=true").exists();
        assertThat(golden(row)).isEqualTo(Files.readString(file));
    }

    @Test
    void everyGoldenFileIsReadBack() throws IOException {
        try (Stream<Path> files = Files.list(DIRECTORY)) {
            for (Path file : files.sorted().toList()) {
                ApplicationEvent read = new StoredEvents().read(row(file));
                ApplicationEvent sample = samples().stream()
                        .filter(one -> one.getClass() == read.getClass())
                        .findFirst()
                        .orElseThrow();
                assertThat(read).as(file.toString()).isEqualTo(sample);
            }
        }
    }

    @Test
    void everyEventHasASample() {
        assertThat(samples().stream().map(Object::getClass).collect(Collectors.<Class<?>>toSet()))
                .containsExactlyInAnyOrder(ApplicationEvent.class.getPermittedSubclasses());
    }

    @ParameterizedTest
    @MethodSource("samples")
    void noPersonalValueIsReadableInTheStore(ApplicationEvent sample) throws IOException {
        StoredEvents.Row row = store(sample).write(sample);
        assertThat(row.payload()).doesNotContain(EventSamples.PERSONAL);
        assertThat(Files.readString(file(row))).doesNotContain(EventSamples.PERSONAL);
        assertThat(sample.toString()).doesNotContain(EventSamples.PERSONAL);
    }
}

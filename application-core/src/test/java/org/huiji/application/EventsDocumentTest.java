package org.huiji.application;

import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.axonframework.serialization.Revision;
import org.junit.jupiter.api.Test;

/** {@code docs/events.md} lists every event that is stored. */
class EventsDocumentTest {

    private static final String INTRODUCTION = """
            # The events

            Written by `EventsDocumentTest` from the records; do not edit. An event is stored under its name and revision, as JSON.
            Components marked **protected** are encrypted with the application's own key and unreadable after erasure; all others
            stand readable in the store. The metadata of every event names who did it: actor id, role, department, name and
            channel as they were then, the network address shortened, the command's id and the correlation. Golden files in
            `axon-config/src/test/resources/event-contract` hold the stored form of each.

            """;

    private static final Path SOURCE = Path.of("src", "main", "java", "org", "huiji", "application",
            "ApplicationEvent.java");

    @Test
    void theDocumentNamesEveryEventAndItsComponents() throws IOException {
        String source = Files.readString(SOURCE);
        KeptDocument.keeps("events.md", INTRODUCTION + Arrays.stream(ApplicationEvent.class.getPermittedSubclasses())
                .map(event -> section(event, source)).collect(Collectors.joining("\n")));
    }

    private static String section(Class<?> event, String source) {
        Revision revision = event.getAnnotation(Revision.class);
        return "## %s, revision %s\n\n%s\n\n| Component | Type | |\n| --- | --- | --- |\n%s".formatted(
                event.getSimpleName(), revision == null ? "1" : revision.value(), sentence(event, source),
                Arrays.stream(event.getRecordComponents()).map(EventsDocumentTest::line)
                        .collect(Collectors.joining()));
    }

    private static String line(RecordComponent component) {
        boolean isProtected = component.getType() == Protected.class;
        Type type = isProtected
                ? ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
                : component.getGenericType();
        String name = type.getTypeName().replaceAll("[a-z]+\\.(?=[a-zA-Z.]*[A-Z])", "").replace('$', '.');
        return "| `%s` | %s | %s |\n".formatted(component.getName(), name, isProtected ? "protected" : "");
    }

    private static String sentence(Class<?> event, String source) {
        Matcher comment = Pattern.compile("/\\*\\* ([^*]+) \\*/\\s+(?:@\\S+\\s+)*record " + event.getSimpleName()
                + "\\(").matcher(source);
        if (!comment.find()) {
            throw new AssertionError(event + " has no comment of one line");
        }
        return comment.group(1).strip();
    }
}

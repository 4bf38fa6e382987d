package org.huiji.application;

import java.util.Arrays;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** {@code docs/lifecycle.md} says what the aggregate decides. */
class LifecycleDocumentTest {

    private static final String INTRODUCTION = """
            # The life of an application

            Written by `LifecycleDocumentTest` from decisions of the aggregate itself; do not edit. A cell names the state that
            an allowed command leads to; `=` means that it is accepted and stores nothing, an empty cell that it is refused.

            """;

    @Test
    void theDocumentShowsWhatEveryCommandLeadsTo() {
        KeptDocument.keeps("lifecycle.md", INTRODUCTION + table() + "\n" + diagram());
    }

    private static String table() {
        String states = Arrays.stream(ApplicationStatus.values()).map(status -> " " + status + " |")
                .collect(Collectors.joining());
        String lines = " --- |".repeat(ApplicationStatus.values().length + 2);
        return "| Command | By |" + states + "\n|" + lines + "\n" + Lifecycle.rows().stream()
                .map(LifecycleDocumentTest::line).collect(Collectors.joining());
    }

    private static String line(Lifecycle.Row row) {
        String roles = row.roles().stream().sorted().map(Role::name).collect(Collectors.joining(", "));
        String cells = Arrays.stream(ApplicationStatus.values()).map(status -> " " + cell(row, status) + " |")
                .collect(Collectors.joining());
        return "| `" + row.command().getSimpleName() + "` | " + roles + " |" + cells + "\n";
    }

    private static String cell(Lifecycle.Row row, ApplicationStatus status) {
        return switch (row.in(status)) {
            case ALLOWED -> after(row, status).name();
            case NO_EFFECT -> "=";
            case REFUSED -> "";
        };
    }

    private static ApplicationStatus after(Lifecycle.Row row, ApplicationStatus status) {
        Story story = EveryCommandInEveryStateTest.storyFor(row, status);
        ApplicationCommand command = EveryCommandInEveryStateTest.commandFor(row.command(), story);
        return story.by(EveryCommandInEveryStateTest.actorFor(command, status), command).state().status();
    }

    private static String diagram() {
        Set<String> arrows = new TreeSet<>();
        for (Lifecycle.Row row : Lifecycle.rows()) {
            for (ApplicationStatus status : ApplicationStatus.values()) {
                if (row.in(status) == Lifecycle.Verdict.ALLOWED && after(row, status) != status) {
                    arrows.add("    %s --> %s: %s\n".formatted(status, after(row, status),
                            row.command().getSimpleName()));
                }
            }
        }
        return "```mermaid\nstateDiagram-v2\n    [*] --> DRAFT: StartApplication, StartAmendment\n"
                + String.join("", arrows) + "```\n";
    }
}

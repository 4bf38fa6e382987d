package org.huiji.web.desk.phrasebook;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** What may stand in braces within a phrase, and what it looks like once it is filled in. */
@Component
class Placeholders {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** Filled in by the machine, the others by the reviewer. */
    private static final List<String> FILLED = List.of("field", "value", "document");

    private static final List<String> LEFT = List.of("expected", "problem");

    private final Messages messages;

    Placeholders(Messages messages) {
        this.messages = messages;
    }

    /** All in braces, as they are typed. */
    List<String> typed() {
        return names().stream().map(name -> "{" + name + "}").toList();
    }

    /** What is wrong with the braces of a text, in words; empty when nothing is. */
    Optional<String> problem(String text) {
        Optional<String> unknown = PLACEHOLDER.matcher(text).results()
                .map(found -> found.group(1))
                .filter(name -> !names().contains(name))
                .findFirst();
        if (unknown.isPresent()) {
            return Optional.of(messages.text("desk.phrases.problem.placeholder", "{" + unknown.get() + "}",
                    String.join(" ", typed())));
        }
        return PLACEHOLDER.matcher(text).replaceAll("").matches("[^{}]*")
                ? Optional.empty()
                : Optional.of(messages.text("desk.phrases.problem.braces"));
    }

    /** The text with samples for what the machine knows, and the gaps that the reviewer completes. */
    String sample(String text) {
        Map<String, String> samples = FILLED.stream()
                .collect(Collectors.toMap(this::name, key -> messages.text("desk.phrases.sample." + key)));
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(samples.getOrDefault(
                found.group(1), messages.text("desk.phrases.gap", found.group(1)))));
    }

    private List<String> names() {
        return Stream.concat(FILLED.stream(), LEFT.stream()).map(this::name).toList();
    }

    private String name(String key) {
        return messages.text("desk.phrases.placeholder." + key);
    }
}

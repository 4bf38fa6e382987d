package org.huiji.web.desk.phrase;

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
public class Placeholders {

    /** The field, slot or section that is found wrong. */
    public static final String FIELD = "field";

    /** What was filled in. */
    public static final String VALUE = "value";

    /** The document that proves it. */
    public static final String DOCUMENT = "document";

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([^{}]*)}");

    /** Filled in by the machine, the others by the reviewer. */
    private static final List<String> FILLED = List.of(FIELD, VALUE, DOCUMENT);

    private static final List<String> LEFT = List.of("expected", "problem");

    private final Messages messages;

    public Placeholders(Messages messages) {
        this.messages = messages;
    }

    /** All in braces, as they are typed. */
    public List<String> typed() {
        return names().stream().map(name -> "{" + name + "}").toList();
    }

    /** What is wrong with the braces of a text, in words; empty when nothing is. */
    public Optional<String> problem(String text) {
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
    public String sample(String text) {
        return filled(text, FILLED.stream()
                .collect(Collectors.toMap(key -> key, key -> messages.text("desk.phrases.sample." + key))));
    }

    /**
     * The text with what is known in place of its placeholders; the others become gaps that a reviewer completes.
     *
     * @param known by {@link #FIELD}, {@link #VALUE} and {@link #DOCUMENT}
     */
    public String filled(String text, Map<String, String> known) {
        Map<String, String> byName = known.entrySet().stream()
                .collect(Collectors.toMap(entry -> name(entry.getKey()), Map.Entry::getValue));
        return PLACEHOLDER.matcher(text).replaceAll(found -> Matcher.quoteReplacement(byName.getOrDefault(
                found.group(1), messages.text("desk.phrases.gap", found.group(1)))));
    }

    private List<String> names() {
        return Stream.concat(FILLED.stream(), LEFT.stream()).map(this::name).toList();
    }

    private String name(String key) {
        return messages.text("desk.phrases.placeholder." + key);
    }
}

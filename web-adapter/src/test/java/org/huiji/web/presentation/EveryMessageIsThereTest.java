package org.huiji.web.presentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ProblemCode;
import org.huiji.application.RefusalCode;
import org.huiji.application.Role;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.application.validation.WarningCode;
import org.huiji.web.account.SmsCodes;
import org.huiji.web.applicant.picture.PictureProblem;
import org.junit.jupiter.api.Test;

/** A missing message would be a fault in front of the reader; a doubled one would hide another; an unused one misleads. */
class EveryMessageIsThereTest {

    /** {@code #{key}}, {@code #{key(…)}}. */
    private static final Pattern KEY_IN_TEMPLATE = Pattern.compile("#\\{([A-Za-z][\\w.-]*)[}(]");
    /** {@code #{${'prefix.' + …}}}, also with a parenthesis before it. */
    private static final Pattern PREFIX_IN_TEMPLATE = Pattern.compile("#\\{\\$\\{\\(?'([\\w.-]+\\.)' *\\+");
    /** A text that looks like a key: words joined by dots. */
    private static final Pattern KEY_IN_JAVA = Pattern.compile("\"([a-z]\\w*(?:\\.\\w+)+)\"");
    private static final Pattern PREFIX_IN_JAVA = Pattern
            .compile("\\.(?:text|find)\\(\\s*\"([a-z]\\w*(?:\\.\\w+)*\\.)\"");
    private static final Pattern KEY_ASKED_IN_JAVA = Pattern
            .compile("[mM]essages\\.(?:text|find)\\(\\s*\"([\\w.]+\\w)\"");

    /** Any text between quotes that could be a key or, ending in a dot, the beginning of one. */
    private static final Pattern QUOTED = Pattern.compile("[\"']([a-zA-Z][\\w-]*(?:\\.[\\w-]+)*\\.?)[\"']");

    private final Set<String> keys = MessageFiles.keys();

    @Test
    void everyKeyOfATemplateIsDefined() {
        Map<String, String> used = MessageFiles.found(MessageFiles.RESOURCES.resolve("templates"), ".html",
                KEY_IN_TEMPLATE);
        assertThat(used).hasSizeGreaterThan(100);
        assertThat(undefined(used)).isEmpty();
    }

    @Test
    void everyKeyThatATemplatePutsTogetherBeginsLikeADefinedOne() {
        assertThat(withoutAny(MessageFiles.found(MessageFiles.RESOURCES.resolve("templates"), ".html",
                PREFIX_IN_TEMPLATE))).isEmpty();
    }

    @Test
    void everyKeyThatJavaAsksForIsDefined() {
        Map<String, String> asked = MessageFiles.found(MessageFiles.JAVA, ".java", KEY_ASKED_IN_JAVA);
        assertThat(asked).hasSizeGreaterThan(10);
        assertThat(undefined(asked)).isEmpty();
        assertThat(withoutAny(MessageFiles.found(MessageFiles.JAVA, ".java", PREFIX_IN_JAVA))).isEmpty();
    }

    /** Keys that stand as constants and are asked for elsewhere: navigation, titles, steps. */
    @Test
    void everyTextOfJavaThatLooksLikeAKeyIsDefined() {
        Set<String> titles = Set.of("title", "lead", "label", "nav", "desk");
        Map<String, String> found = MessageFiles.found(MessageFiles.JAVA, ".java", KEY_IN_JAVA);
        found.keySet().removeIf(text -> Stream.of(text.split("\\.")).noneMatch(titles::contains));
        found.keySet().removeIf(text -> keys.stream().noneMatch(key -> key.startsWith(first(text) + ".")));
        assertThat(found).isNotEmpty();
        assertThat(undefined(found)).isEmpty();
    }

    @Test
    void everyNameOfTheApplicationHasItsWords() {
        assertDefined("refusal.", RefusalCode.values());
        assertDefined("problem.", ProblemCode.values());
        assertDefined("warning.", WarningCode.values());
        assertDefined("status.", ApplicationStatus.values());
        assertDefined("section.", SectionName.values());
        assertDefined("slot.", DocumentSlot.values());
        assertDefined("sms.sending.", SmsCodes.Sending.values());
        assertDefined("sms.code.", SmsCodes.Purpose.values());
        assertDefined("picture.", PictureProblem.values());
        assertDefined("role.", Role.values());
        assertThat(
                Arrays.stream(Field.values()).map(field -> "field." + field.key()).filter(key -> !keys.contains(key)))
                .isEmpty();
    }

    @Test
    void noKeyIsDefinedTwice() {
        assertThat(MessageFiles.definitions().entrySet().stream().filter(entry -> entry.getValue().size() > 1))
                .isEmpty();
    }

    @Test
    void everyBundleIsReadAndEveryNamedOneExists() {
        Set<String> present = MessageFiles.files(MessageFiles.RESOURCES.resolve("messages"), ".properties").stream()
                .map(file -> file.getFileName().toString()).collect(Collectors.toCollection(TreeSet::new));
        assertThat(present).isEqualTo(MessageFiles.namedBundles());
    }

    /** A key that is put together is taken for used by its beginning, which all of its family share. */
    @Test
    void noKeyIsLeftThatNothingAsksFor() {
        Set<String> asked = new TreeSet<>();
        for (Pattern pattern : List.of(KEY_IN_TEMPLATE, QUOTED)) {
            asked.addAll(MessageFiles.found(MessageFiles.RESOURCES.resolve("templates"), ".html", pattern).keySet());
        }
        asked.addAll(MessageFiles.found(MessageFiles.JAVA, ".java", QUOTED).keySet());
        List<String> beginnings = asked.stream().filter(text -> text.endsWith(".")).toList();
        assertThat(keys).isNotEmpty().allMatch(
                key -> asked.contains(key) || beginnings.stream().anyMatch(key::startsWith),
                "is asked for by a template or by Java");
    }

    private void assertDefined(String prefix, Enum<?>[] names) {
        assertThat(Arrays.stream(names).map(name -> prefix + name.name()).filter(key -> !keys.contains(key))).isEmpty();
    }

    private List<String> undefined(Map<String, String> used) {
        return used.entrySet().stream().filter(entry -> !keys.contains(entry.getKey()))
                .map(entry -> entry.getKey() + " in " + entry.getValue()).toList();
    }

    private List<String> withoutAny(Map<String, String> prefixes) {
        return prefixes.entrySet().stream()
                .filter(entry -> keys.stream().noneMatch(key -> key.startsWith(entry.getKey())))
                .map(entry -> entry.getKey() + " in " + entry.getValue()).toList();
    }

    private static String first(String key) {
        return key.substring(0, key.indexOf('.'));
    }
}

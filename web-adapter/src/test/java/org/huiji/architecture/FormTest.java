package org.huiji.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The form of sources and templates. */
class FormTest {

    private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
    private static final Pattern INLINE = Pattern
            .compile("style=\"|<script>|<style|\\son(click|change|submit|load|input)=|hx-on|javascript:");
    /** Thymeleaf replaces before it looks at a condition or a loop on the same tag, which then does nothing. */
    private static final Pattern CONDITION_THAT_IS_NOT_LOOKED_AT = Pattern.compile(
            "<[^<>]*th:(?:if|unless|each)=\"[^\"]*\"[^<>]*th:(?:replace|insert)=|"
                    + "<[^<>]*th:(?:replace|insert)=\"[^\"]*\"[^<>]*th:(?:if|unless|each)=");
    private static final int USUAL_FILE_LINES = 200;
    private static final int LONGEST_FILE_LINES = 320;
    /** Of a hundred files, how many may be longer than usual. */
    private static final int LONG_FILES_PERCENT = 4;

    @Test
    void javaSourcesHoldNoChinese() {
        assertThat(linesMatching(HAN, SourceTree.mainJava())).isEmpty();
    }

    @Test
    void templatesTakeTheirChineseFromMessages() {
        assertThat(linesMatching(HAN, SourceTree.templates())).isEmpty();
    }

    @Test
    void templatesHoldNoInlineStyleScriptOrHandler() {
        assertThat(linesMatching(INLINE, SourceTree.templates())).isEmpty();
    }

    /** Without it browsers draw the page by the rules of another age. */
    @Test
    void templatesSayWhichLanguageTheyAreWrittenIn() {
        assertThat(SourceTree.templates())
                .allSatisfy(file -> assertThat(SourceTree.lines(file).getFirst()).as(file.toString())
                        .isEqualTo("<!doctype html>"));
    }

    @Test
    void templatesHoldNoConditionThatIsNotLookedAt() {
        assertThat(linesMatching(CONDITION_THAT_IS_NOT_LOOKED_AT, SourceTree.templates())).isEmpty();
        assertThat("<div th:if=\"${a}\" th:replace=\"~{b}\">").matches(text -> CONDITION_THAT_IS_NOT_LOOKED_AT
                .matcher(text).find());
    }

    /** Thymeleaf refuses beans where an address is made; a variable beside it does. */
    @Test
    void addressesAreMadeOfVariables() {
        assertThat(linesMatching(Pattern.compile("@\\{\\$\\{@"), SourceTree.templates())).isEmpty();
    }

    @Test
    void theProductsFilesAreRead() {
        assertThat(SourceTree.mainJava()).hasSizeGreaterThan(50);
        assertThat(SourceTree.templates()).hasSizeGreaterThan(5);
    }

    @Test
    void filesAreSmall() {
        List<Path> files = SourceTree.mainJava();
        List<Path> longOnes = files.stream().filter(file -> SourceTree.lines(file).size() > USUAL_FILE_LINES).toList();
        assertThat(longOnes).hasSizeLessThanOrEqualTo(files.size() * LONG_FILES_PERCENT / 100);
        assertThat(files).allSatisfy(
                file -> assertThat(SourceTree.lines(file).size()).as(file.toString()).isLessThan(LONGEST_FILE_LINES));
    }

    private static List<String> linesMatching(Pattern pattern, List<Path> files) {
        List<String> found = new ArrayList<>();
        for (Path file : files) {
            List<String> lines = SourceTree.lines(file);
            for (int i = 0; i < lines.size(); i++) {
                if (pattern.matcher(lines.get(i)).find()) {
                    found.add(file.getFileName() + ":" + (i + 1) + " " + lines.get(i).strip());
                }
            }
        }
        return found;
    }
}

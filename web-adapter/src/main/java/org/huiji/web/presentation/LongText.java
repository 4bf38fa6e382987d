package org.huiji.web.presentation;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.io.ClassPathResource;

/**
 * A text longer than a message: paragraphs apart by empty lines, headings behind {@code "## "}, list entries behind {@code "- "}.
 *
 * @param source the text as it stands in its file, from which digests are made
 */
public record LongText(String source, List<Block> blocks) {

    /** What a block is drawn as. */
    public enum Kind {
        HEADING,
        PARAGRAPH,
        LIST
    }

    /** A heading, a paragraph (one line), or a list (a line an entry). */
    public record Block(Kind kind, List<String> lines) {}

    public static LongText of(String source) {
        List<Block> blocks = Arrays.stream(source.strip().split("\n\\s*\n")).map(LongText::block).toList();
        return new LongText(source, blocks);
    }

    /** Reads a text of the product itself. */
    public static LongText read(String resource) {
        try {
            return of(new ClassPathResource(resource).getContentAsString(StandardCharsets.UTF_8));
        } catch (IOException notReadable) {
            throw new UncheckedIOException(notReadable);
        }
    }

    /** SHA-256 of the text as it stands, by which an event says what somebody agreed to. */
    public String digest() {
        return TextDigest.of(source);
    }

    private static Block block(String text) {
        if (text.startsWith("## ")) {
            return new Block(Kind.HEADING, List.of(text.substring(3).strip()));
        }
        if (text.startsWith("- ")) {
            List<String> entries = new ArrayList<>();
            text.lines().forEach(line -> entries.add(line.replaceFirst("^- ", "").strip()));
            return new Block(Kind.LIST, List.copyOf(entries));
        }
        return new Block(Kind.PARAGRAPH, List.of(text.strip().replace("\n", "")));
    }
}

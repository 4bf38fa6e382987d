package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A document in {@code docs/} that says what the code does: it must be what a test makes of the code, and is written anew
 * with {@code -Dhuiji.docs.write=true}.
 */
final class KeptDocument {

    private static final Path DOCUMENTS = Path.of("..", "docs");

    private KeptDocument() {}

    static void keeps(String name, String expected) {
        Path file = DOCUMENTS.resolve(name);
        try {
            if (Boolean.getBoolean("huiji.docs.write")) {
                Files.writeString(file, expected);
            }
            assertThat(Files.readString(file)).as("%s; written anew with -Dhuiji.docs.write=true", file)
                    .isEqualTo(expected);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

package org.huiji.config.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;

/** The demo offset in a file of the data directory, so that a restart does not make stored events lie in the future. */
final class KeptOffset {

    private final Path file;
    private volatile Duration offset;

    KeptOffset(Path file) {
        this.file = file;
        this.offset = read(file);
    }

    Duration get() {
        return offset;
    }

    /** Raises the offset by {@code more}; it is on disk before anybody sees it. */
    synchronized void raise(Duration more) {
        if (more.isNegative()) {
            throw new IllegalArgumentException("the demo offset never shrinks");
        }
        Duration raised = offset.plus(more);
        write(raised);
        offset = raised;
    }

    private static Duration read(Path file) {
        try {
            return Files.exists(file) ? Duration.parse(Files.readString(file).strip()) : Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void write(Duration raised) {
        Path fresh = file.resolveSibling(file.getFileName() + ".new");
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(fresh, raised.toString());
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

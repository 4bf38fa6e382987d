package org.huiji.config.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.function.Supplier;

/** A secret in a file that its owner alone may read. */
public final class KeyFile {

    private KeyFile() {}

    /** Reads the file, making it first if there is none; never overwrites one. */
    public static String readOrCreate(Path file, Supplier<String> fresh) {
        try {
            if (!Files.exists(file)) {
                create(file, fresh.get());
            }
            return read(file);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot keep " + file, failed);
        }
    }

    /** What the file holds, without blanks around it. */
    public static String read(Path file) throws IOException {
        return Files.readString(file).strip();
    }

    /** Written whole beside it and linked in place, so that two starting at once end with the same key. */
    private static void create(Path file, String content) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path whole = Files.createTempFile(file.toAbsolutePath().getParent(), file.getFileName().toString(), ".new",
                ownerOnly());
        try {
            try (FileChannel channel = FileChannel.open(whole, StandardOpenOption.WRITE)) {
                channel.write(ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.createLink(file, whole);
        } catch (FileAlreadyExistsException another) {
            // Another was first; its key counts.
        } finally {
            Files.deleteIfExists(whole);
        }
    }

    private static FileAttribute<?>[] ownerOnly() {
        Set<String> views = FileSystems.getDefault().supportedFileAttributeViews();
        return views.contains("posix")
                ? new FileAttribute<?>[]{
                        PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"))
                }
                : new FileAttribute<?>[0];
    }
}

package org.huiji.config.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.port.PersonalDataVault;

/**
 * Pictures as sealed files, one directory per application. A file is there whole and on disk, or not at all, before its
 * command is sent (decision 20).
 */
final class FileDocumentStore implements DocumentStore {

    private final Path directory;
    private final PersonalDataVault vault;

    FileDocumentStore(Path directory, PersonalDataVault vault) {
        this.directory = directory;
        this.vault = vault;
    }

    @Override
    public void put(UUID applicationId, UUID contentId, byte[] content) {
        Optional<byte[]> stored = get(applicationId, contentId);
        if (stored.isPresent()) {
            requireSame(contentId, stored.get(), content);
            return;
        }
        byte[] sealed = vault.seal(applicationId, purpose(contentId), content);
        Path file = file(applicationId, contentId);
        try {
            Path parent = directory(applicationId);
            Files.createDirectories(parent);
            Path whole = Files.createTempFile(parent, contentId.toString(), ".new");
            try {
                writeThrough(whole, sealed);
                Files.move(whole, file, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(whole);
            }
            force(parent);
            force(directory);
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot store content " + contentId, failed);
        }
    }

    /** The second of two clicks brings the same again; anything else under a known id would change what an event speaks of. */
    private static void requireSame(UUID contentId, byte[] stored, byte[] content) {
        if (!Arrays.equals(stored, content)) {
            throw new IllegalStateException("other content is stored already as " + contentId);
        }
    }

    @Override
    public Optional<byte[]> get(UUID applicationId, UUID contentId) {
        try {
            byte[] sealed = Files.readAllBytes(file(applicationId, contentId));
            return vault.open(applicationId, purpose(contentId), sealed);
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read content " + contentId, failed);
        }
    }

    @Override
    public boolean isWhole(UUID applicationId, UUID contentId, long sizeBytes) {
        try {
            return get(applicationId, contentId).filter(content -> content.length == sizeBytes).isPresent();
        } catch (UnopenableException altered) {
            return false;
        }
    }

    @Override
    public void delete(UUID applicationId, UUID contentId) {
        try {
            Files.deleteIfExists(file(applicationId, contentId));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete content " + contentId, failed);
        }
    }

    @Override
    public void deleteAll(UUID applicationId) {
        Path ofApplication = directory(applicationId);
        try (Stream<Path> files = Files.list(ofApplication)) {
            for (Path file : files.toList()) {
                Files.deleteIfExists(file);
            }
            Files.deleteIfExists(ofApplication);
        } catch (NoSuchFileException none) {
            // nothing was stored
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot delete the content of " + applicationId, failed);
        }
    }

    private static String purpose(UUID contentId) {
        return "document/" + contentId;
    }

    /** Spread over directories by the end of the id, which is random also where its beginning is a time. */
    private Path directory(UUID applicationId) {
        String id = applicationId.toString();
        return directory.resolve(id.substring(id.length() - 2)).resolve(id);
    }

    private Path file(UUID applicationId, UUID contentId) {
        return directory(applicationId).resolve(contentId + ".sealed");
    }

    private static void writeThrough(Path file, byte[] bytes) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            ByteBuffer buffer = ByteBuffer.wrap(bytes);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    /** The entry of the file is on disk only after its directory is. */
    private static void force(Path directory) throws IOException {
        try (FileChannel channel = FileChannel.open(directory, StandardOpenOption.READ)) {
            channel.force(true);
        }
    }
}

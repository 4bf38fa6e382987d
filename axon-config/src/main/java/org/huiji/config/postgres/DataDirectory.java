package org.huiji.config.postgres;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The directory under which a demo keeps everything, held by one running instance at a time through an operating-system
 * lock, which the system itself takes back when the instance dies in whatever way (decision 40).
 */
final class DataDirectory implements AutoCloseable {

    /** Far behind the text that names the holder, so that the text can be read where locks forbid reading. */
    private static final long LOCKED_BYTE = 1L << 40;

    private static final int LONGEST_HOLDER = 200;

    /** POSIX takes a process's lock back when any of its channels to the file is closed; so never open it twice. */
    private static final Set<Path> HELD_HERE = ConcurrentHashMap.newKeySet();

    private final Path path;
    private final FileChannel channel;

    private DataDirectory(Path path, FileChannel channel) {
        this.path = path;
        this.channel = channel;
    }

    /** @throws DataDirectoryInUseException if another instance holds it */
    static DataDirectory hold(Path directory) throws IOException {
        createPrivate(directory);
        Path path = directory.toRealPath();
        if (!HELD_HERE.add(path)) {
            throw new DataDirectoryInUseException(path, holderOf(ProcessHandle.current()));
        }
        FileChannel channel = null;
        try {
            channel = FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.READ,
                    StandardOpenOption.WRITE);
            FileLock lock = channel.tryLock(LOCKED_BYTE, 1, false);
            if (lock == null) {
                throw new DataDirectoryInUseException(path, read(channel));
            }
            write(channel, holderOf(ProcessHandle.current()));
            return new DataDirectory(path, channel);
        } catch (IOException | RuntimeException failed) {
            release(path, channel);
            throw failed;
        }
    }

    Path path() {
        return path;
    }

    @Override
    public void close() throws IOException {
        release(path, channel);
    }

    private static void release(Path path, @Nullable FileChannel channel) throws IOException {
        try (channel) {
            HELD_HERE.remove(path);
        }
    }

    private static void createPrivate(Path directory) throws IOException {
        if (Files.isDirectory(directory)) {
            return;
        }
        Path absolute = directory.toAbsolutePath();
        Path parent = absolute.getParent();
        if (parent != null) {
            Files.createDirectories(parent);
        }
        if (FileSystems.getDefault().supportedFileAttributeViews().contains("posix")) {
            Files.createDirectories(absolute,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } else {
            Files.createDirectories(absolute);
        }
    }

    private static String holderOf(ProcessHandle process) {
        return "process " + process.pid()
                + process.info().startInstant().map(start -> ", started " + start).orElse("");
    }

    private static void write(FileChannel channel, String holder) throws IOException {
        channel.truncate(0);
        channel.write(ByteBuffer.wrap(holder.getBytes(StandardCharsets.UTF_8)), 0);
    }

    private static String read(FileChannel channel) throws IOException {
        ByteBuffer holder = ByteBuffer.allocate(LONGEST_HOLDER);
        channel.read(holder, 0);
        return new String(holder.array(), 0, holder.position(), StandardCharsets.UTF_8);
    }
}

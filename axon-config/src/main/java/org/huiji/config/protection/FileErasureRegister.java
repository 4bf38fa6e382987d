package org.huiji.config.protection;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.stream.Stream;
import org.huiji.application.port.ErasureRegister;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** The register as a file of one JSON object a line. A last line that a crash has cut off counts as never written. */
final class FileErasureRegister implements ErasureRegister {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Path file;

    FileErasureRegister(Path file) {
        this.file = file;
    }

    @Override
    public synchronized void add(Entry entry) {
        if (all().stream().anyMatch(each -> each.requestId().equals(entry.requestId()))) {
            return;
        }
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            // begins a line of its own, also behind one that was cut off
            write(("\n" + JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot add to the register of erasures", failed);
        }
    }

    private void write(byte[] line) throws IOException {
        try (FileChannel channel = FileChannel.open(
                file, StandardOpenOption.CREATE, StandardOpenOption.WRITE, StandardOpenOption.APPEND)) {
            ByteBuffer buffer = ByteBuffer.wrap(line);
            while (buffer.hasRemaining()) {
                channel.write(buffer);
            }
            channel.force(true);
        }
    }

    @Override
    public List<Entry> all() {
        try {
            return Files.readAllLines(file).stream().filter(line -> !line.isBlank()).flatMap(FileErasureRegister::read)
                    .toList();
        } catch (NoSuchFileException none) {
            return List.of();
        } catch (IOException failed) {
            throw new UncheckedIOException("cannot read the register of erasures", failed);
        }
    }

    private static Stream<Entry> read(String line) {
        try {
            return Stream.of(JSON.readValue(line, Entry.class));
        } catch (JacksonException cutOff) {
            return Stream.empty();
        }
    }
}

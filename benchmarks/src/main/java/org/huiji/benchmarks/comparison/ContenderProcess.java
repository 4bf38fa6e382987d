package org.huiji.benchmarks.comparison;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiji.benchmarks.contender.ContenderName;
import org.huiji.benchmarks.contender.ContenderProgram;
import org.huiji.benchmarks.contender.TurnResult;
import org.huiji.benchmarks.life.FactSizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** A contender in a JVM of its own. */
final class ContenderProcess implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final int SECONDS_TO_END = 30;

    private final ContenderName name;
    private final Path log;
    private final Process process;
    private final BufferedReader answers;
    private final BufferedWriter orders;

    private ContenderProcess(ContenderName name, Path log, Process process) {
        this.name = name;
        this.log = log;
        this.process = process;
        this.answers = process.inputReader(StandardCharsets.UTF_8);
        this.orders = process.outputWriter(StandardCharsets.UTF_8);
    }

    /** Starts it and waits until it is ready. */
    static ContenderProcess start(ContenderName name, String url, Path directory, FactSizes sizes,
            List<String> jvmOptions) throws IOException {
        Path home = Files.createDirectories(directory.resolve(name.database()));
        Path log = directory.resolve(name.database() + ".log");
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        if (name != ContenderName.HUIJI) {
            command.add("-Dlogback.configurationFile=org/huiji/benchmarks/quiet-logback.xml");
        }
        command.addAll(List.of("-cp", classPath(name), ContenderProgram.class.getName(), name.name(), url,
                home.toString(), JSON.writeValueAsString(sizes)));
        ContenderProcess started = new ContenderProcess(name, log, new ProcessBuilder(command)
                .directory(home.toFile()).redirectError(log.toFile()).start());
        started.answer();
        return started;
    }

    /** What only another contender needs is left out, so that none is changed by what it happens to find. */
    private static String classPath(ContenderName name) {
        List<String> foreign = Stream.of(ContenderName.values()).filter(other -> other != name)
                .flatMap(other -> other.libraries().stream()).toList();
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator, -1))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .filter(entry -> foreign.stream().noneMatch(entry::contains))
                .collect(Collectors.joining(File.pathSeparator));
    }

    ContenderName name() {
        return name;
    }

    long pid() {
        return process.pid();
    }

    void resume() throws IOException {
        obey("resume");
    }

    void pause() throws IOException {
        obey("pause");
    }

    TurnResult turn(int clients, Duration time) throws IOException {
        return JSON.readValue(obey("turn " + clients + " " + time.toMillis()), TurnResult.class);
    }

    FactSizes sizes() throws IOException {
        return JSON.readValue(obey("sizes"), FactSizes.class);
    }

    String complaints() throws IOException {
        return JSON.readValue(obey("complaints"), String.class);
    }

    @Override
    public void close() throws IOException {
        orders.close();
        try {
            if (!process.waitFor(SECONDS_TO_END, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException interrupted) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }

    private String obey(String order) throws IOException {
        orders.write(order);
        orders.newLine();
        orders.flush();
        return answer();
    }

    private String answer() throws IOException {
        @Nullable
        String line = answers.readLine();
        while (line != null && !line.startsWith(ContenderProgram.ANSWER)) {
            line = answers.readLine();
        }
        if (line == null) {
            throw new IOException(name + " has ended; see " + log);
        }
        return line.substring(ContenderProgram.ANSWER.length());
    }
}

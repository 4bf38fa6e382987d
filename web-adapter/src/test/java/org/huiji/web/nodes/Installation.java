package org.huiji.web.nodes;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.huiji.web.support.ProductionSettings;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database and a data directory that nodes share: nodes in this process, and nodes that are killed. */
final class Installation implements AutoCloseable {

    private final EmbeddedPostgres server = ProductionSettings.database();
    private final Path directory = ProductionSettings.directory("nodes");
    private final List<Node> nodes = new ArrayList<>();

    /** The arguments of the product's main class. */
    List<String> arguments() {
        return Stream.concat(ProductionSettings.databaseSettings(server).stream(), Stream.of(
                "huiji.data-directory=" + directory, "huiji.demo.applications=0", "spring.profiles.active=demo",
                "server.port=0")).map(each -> "--" + each).toList();
    }

    /** The database as nobody's role sees it, whether a node runs or not. */
    JdbcClient jdbc() {
        return JdbcClient.create(server.getDatabase("postgres", ProductionSettings.DATABASE));
    }

    Node startNode() {
        Node node = Node.start(arguments());
        nodes.add(node);
        return node;
    }

    /** A node in a process of its own, which files applications and then waits to be killed. */
    Process startProcess(Path said) throws IOException {
        List<String> command = new ArrayList<>(List.of(ProcessHandle.current().info().command().orElseThrow(),
                "-Xmx512m", "-cp", System.getProperty("java.class.path"), FilingUntilKilled.class.getName()));
        command.addAll(arguments());
        return new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile()).start();
    }

    /**
     * Lets time pass while no node runs. Waiting so long and this are the same to a node that starts: business time is
     * later, and what waits in the scheduler is nearer by as much.
     */
    void passes(Duration time) throws IOException {
        Path offset = directory.resolve("demo-clock");
        Duration before = Files.exists(offset) ? Duration.parse(Files.readString(offset).strip()) : Duration.ZERO;
        Files.writeString(offset, before.plus(time).toString());
        jdbc().sql("UPDATE work.scheduled_tasks SET execution_time = execution_time - make_interval(secs => ?)")
                .param((double) time.toSeconds()).update();
    }

    @Override
    public void close() throws IOException {
        nodes.reversed().forEach(Node::close);
        server.close();
    }
}

package org.huiji.config.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that outlived its application, which was killed. It is stopped only when it is a PostgreSQL of this very data
 * directory; the caller holds the lock of the directory, so that no running instance needs it.
 */
final class LeftOverPostmaster {

    private static final Logger LOG = LoggerFactory.getLogger(LeftOverPostmaster.class);
    private static final int STOP_SECONDS = 60;

    private LeftOverPostmaster() {}

    static void stop(Path clusterDirectory) throws IOException {
        Path pidFile = clusterDirectory.resolve("postmaster.pid");
        if (!Files.exists(pidFile)) {
            return;
        }
        Optional<ProcessHandle> postmaster = processNamedIn(pidFile).filter(each -> serves(each, clusterDirectory));
        if (postmaster.isPresent()) {
            LOG.info("Stopping the database server {} that outlived its application", postmaster.get().pid());
            interrupt(postmaster.get());
        } else {
            // The number may belong to another program by now, for which the server would refuse to start.
            Files.deleteIfExists(pidFile);
        }
    }

    private static Optional<ProcessHandle> processNamedIn(Path pidFile) throws IOException {
        List<String> lines = Files.readAllLines(pidFile);
        if (lines.isEmpty() || !lines.getFirst().strip().matches("\\d{1,10}")) {
            return Optional.empty();
        }
        return ProcessHandle.of(Long.parseLong(lines.getFirst().strip())).filter(ProcessHandle::isAlive);
    }

    /** A postmaster works in its data directory; where that cannot be seen, its command line names it. */
    private static boolean serves(ProcessHandle process, Path clusterDirectory) {
        boolean isPostgres = process.info().command().map(Path::of).map(Path::getFileName).map(Path::toString)
                .filter(name -> name.startsWith("postgres")).isPresent();
        Path workingDirectory = Path.of("/proc", String.valueOf(process.pid()), "cwd");
        if (isPostgres && Files.exists(workingDirectory)) {
            try {
                return Files.isSameFile(workingDirectory, clusterDirectory);
            } catch (IOException unreadable) {
                return false;
            }
        }
        return isPostgres && process.info().commandLine().orElse("").contains(clusterDirectory.toString());
    }

    /** SIGINT is PostgreSQL's fast shutdown: it ends its sessions and writes what is committed. */
    private static void interrupt(ProcessHandle postmaster) throws IOException {
        try {
            if (isWindows()) {
                postmaster.destroy();
            } else {
                new ProcessBuilder("kill", "-INT", String.valueOf(postmaster.pid())).start().waitFor();
            }
            postmaster.onExit().get(STOP_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while a left-over database server was stopping", interrupted);
        } catch (ExecutionException | TimeoutException failed) {
            throw new IOException("the left-over database server " + postmaster.pid() + " does not stop", failed);
        }
    }

    private static boolean isWindows() {
        return System.getProperty("os.name", "").startsWith("Windows");
    }
}

package org.huiji.architecture;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The files of the product as they stand in the tree. */
final class SourceTree {

    static final Path ROOT = Path.of("").toAbsolutePath().getParent();
    private static final List<String> MODULES = List.of("proof", "application-core", "projections",
            "axon-config", "web-adapter");

    private SourceTree() {}

    static List<Path> mainJava() {
        return MODULES.stream().flatMap(module -> files(ROOT.resolve(module).resolve("src/main/java"), ".java"))
                .toList();
    }

    static List<Path> templates() {
        return files(ROOT.resolve("web-adapter/src/main/resources/templates"), ".html").toList();
    }

    static List<Path> classFiles() {
        return MODULES.stream().flatMap(module -> files(ROOT.resolve(module).resolve("target/classes"), ".class"))
                .toList();
    }

    static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<Path> files(Path folder, String ending) {
        if (!Files.exists(folder)) {
            return Stream.empty();
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package org.huiji.web.presentation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The bundles as they stand, and what sources and templates take from them. */
final class MessageFiles {

    static final Path RESOURCES = Path.of("src/main/resources");
    static final Path JAVA = Path.of("src/main/java");

    private MessageFiles() {}

    /** Every line that defines a key, as file and key; a key that stands twice is here twice. */
    static Map<String, List<String>> definitions() {
        Map<String, List<String>> places = new TreeMap<>();
        for (Path file : files(RESOURCES.resolve("messages"), ".properties")) {
            for (String line : lines(file)) {
                int equals = line.indexOf('=');
                if (equals > 0 && !line.startsWith("#")) {
                    places.computeIfAbsent(line.substring(0, equals).strip(), key -> new ArrayList<>())
                            .add(file.getFileName().toString());
                }
            }
        }
        return places;
    }

    static Set<String> keys() {
        return definitions().keySet();
    }

    /** The bundles that the product is told to read. */
    static Set<String> namedBundles() {
        Properties properties = new Properties();
        try (InputStream file = Files.newInputStream(RESOURCES.resolve("application.properties"))) {
            properties.load(file);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
        Set<String> names = new TreeSet<>();
        for (String bundle : properties.getProperty("spring.messages.basename").split(",")) {
            names.add(bundle.replace("messages/", "") + ".properties");
        }
        return names;
    }

    /** What the pattern's first group finds in the files, with the places. */
    static Map<String, String> found(Path folder, String ending, Pattern pattern) {
        Map<String, String> found = new TreeMap<>();
        for (Path file : files(folder, ending)) {
            for (String line : lines(file)) {
                Matcher matcher = pattern.matcher(line);
                while (matcher.find()) {
                    found.put(matcher.group(1), file.getFileName().toString());
                }
            }
        }
        return found;
    }

    static List<Path> files(Path folder, String ending) {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(file -> file.toString().endsWith(ending)).sorted().toList();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private static List<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

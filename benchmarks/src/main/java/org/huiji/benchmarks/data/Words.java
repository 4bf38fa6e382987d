package org.huiji.benchmarks.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;

/** The words that artificial names and sentences are put together from; they stand in files beside this class. */
final class Words {

    private final List<String> surnames = characters("surnames.txt");
    private final List<String> given = characters("given.txt");
    private final List<String> employers = read("employers.txt").lines().toList();
    private final List<String> sentences = read("sentences.txt").lines().toList();

    /** Two or three characters, more often three, as names are. */
    String name(SplittableRandom random) {
        String name = any(surnames, random) + any(given, random);
        return random.nextInt(4) == 0 ? name : name + any(given, random);
    }

    String employer(SplittableRandom random) {
        return any(given, random) + any(given, random) + any(employers, random);
    }

    String sentence(SplittableRandom random) {
        return any(sentences, random);
    }

    private static String any(List<String> words, SplittableRandom random) {
        return words.get(random.nextInt(words.size()));
    }

    private static List<String> characters(String file) {
        return read(file).strip().codePoints().mapToObj(Character::toString).distinct().toList();
    }

    private static String read(String file) {
        try (InputStream words = Words.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(words).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

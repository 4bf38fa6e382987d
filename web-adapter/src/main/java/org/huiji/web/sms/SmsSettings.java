package org.huiji.web.sms;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.core.env.Environment;

/**
 * How a gateway is reached.
 *
 * @param address where messages are posted
 * @param key what each request is signed with
 * @param signature the name that stands before each message on the phone
 * @param connecting how long making the connection may take
 * @param answering how long an answer may take, the connection included
 */
public record SmsSettings(URI address, String key, String signature, Duration connecting, Duration answering) {

    private static final int SHORTEST_KEY = 32;
    private static final Set<String> THIS_MACHINE = Set.of("localhost", "127.0.0.1", "[::1]");
    /** A message in work is held for two. */
    private static final Duration LONGEST_ANSWER = Duration.ofMinutes(1);
    private static final String SMS = "huiji.sms";
    private static final String URL = "huiji.sms.url";
    private static final String KEY = "huiji.sms.key";
    private static final String KEY_FILE = "huiji.sms.key-file";
    private static final String TIMEOUT = "huiji.sms.timeout";
    private static final String SIGNATURE = "huiji.sms.signature";

    @Override
    public String toString() {
        return "SmsSettings[" + address.getHost() + "]";
    }

    static boolean isHttp(Environment environment) {
        return "http".equals(environment.getProperty(SMS));
    }

    /** What is missing or of no use among the settings of text messages, each with its name. */
    public static List<String> problems(Environment environment) {
        List<String> problems = new ArrayList<>();
        String sms = environment.getProperty(SMS, "");
        if (!isHttp(environment)) {
            if (!sms.equals("none")) {
                problems.add(sms.isBlank() ? SMS : SMS + " (none or http)");
            }
            return problems;
        }
        addressProblem(environment, problems);
        keyProblem(environment, problems);
        if (environment.getProperty(SIGNATURE, "").isBlank()) {
            problems.add(SIGNATURE);
        }
        if (answering(environment).compareTo(LONGEST_ANSWER) > 0) {
            problems.add(TIMEOUT + " (at most a minute)");
        }
        return problems;
    }

    static SmsSettings of(Environment environment) {
        return new SmsSettings(URI.create(environment.getRequiredProperty(URL)), key(environment),
                environment.getRequiredProperty(SIGNATURE),
                environment.getProperty("huiji.sms.connect-timeout", Duration.class, Duration.ofSeconds(3)),
                answering(environment));
    }

    private static Duration answering(Environment environment) {
        return environment.getProperty(TIMEOUT, Duration.class, Duration.ofSeconds(10));
    }

    /** Phones do not travel in clear, except to a relay on this machine. */
    private static void addressProblem(Environment environment, List<String> problems) {
        String address = environment.getProperty(URL, "");
        if (address.isBlank()) {
            problems.add(URL);
        } else if (!isFit(address)) {
            problems.add(URL + " (an address that begins with https://)");
        }
    }

    private static boolean isFit(String address) {
        try {
            URI uri = URI.create(address.strip());
            boolean stays = "http".equals(uri.getScheme()) && THIS_MACHINE.contains(String.valueOf(uri.getHost()));
            return uri.getHost() != null && ("https".equals(uri.getScheme()) || stays);
        } catch (IllegalArgumentException noAddress) {
            return false;
        }
    }

    private static void keyProblem(Environment environment, List<String> problems) {
        boolean named = !environment.getProperty(KEY, "").isBlank()
                || !environment.getProperty(KEY_FILE, "").isBlank();
        if (!named) {
            problems.add(KEY + " or " + KEY_FILE);
            return;
        }
        try {
            if (key(environment).length() < SHORTEST_KEY) {
                problems.add(KEY + " (at least " + SHORTEST_KEY + " characters)");
            }
        } catch (UncheckedIOException unreadable) {
            problems.add(KEY_FILE + " (cannot be read)");
        }
    }

    private static String key(Environment environment) {
        String file = environment.getProperty(KEY_FILE, "");
        if (file.isBlank()) {
            return environment.getProperty(KEY, "").strip();
        }
        try {
            return Files.readString(Path.of(file), StandardCharsets.UTF_8).strip();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

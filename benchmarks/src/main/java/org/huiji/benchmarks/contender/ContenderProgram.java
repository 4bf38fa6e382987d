package org.huiji.benchmarks.contender;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.huiji.benchmarks.life.FactSizes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * The JVM of one contender: does what its standard input says, line by line, and answers each line by one of JSON. Ends where
 * its input ends.
 */
public final class ContenderProgram {

    /** What its answers begin with. */
    public static final String ANSWER = "@@";

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final Contender contender;
    private final PrintStream answers;
    private final List<LifeLeader> leaders = new ArrayList<>();

    private ContenderProgram(Contender contender, PrintStream answers) {
        this.contender = contender;
        this.answers = answers;
    }

    /** Arguments: name, address of the database, its own directory, the sizes as JSON. */
    public static void main(String[] arguments) throws Exception {
        PrintStream answers = System.out;
        System.setOut(System.err);
        ContenderName name = ContenderName.valueOf(arguments[0]);
        Path home = Files.createDirectories(Path.of(arguments[2]));
        try (Contender contender = name.open(arguments[1], home, JSON.readValue(arguments[3], FactSizes.class))) {
            new ContenderProgram(contender, answers).obey();
        } catch (Exception failed) {
            System.getLogger(ContenderProgram.class.getName()).log(System.Logger.Level.ERROR, "ended", failed);
            System.exit(1);
        }
        System.exit(0);
    }

    private void obey() throws Exception {
        contender.pause();
        answer(Map.of());
        BufferedReader orders = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        String order = orders.readLine();
        while (order != null) {
            answer(done(order.split(" ", -1)));
            order = orders.readLine();
        }
    }

    private @Nullable Object done(String[] order) throws Exception {
        return switch (order[0]) {
            case "resume" -> {
                contender.resume();
                yield Map.of();
            }
            case "pause" -> {
                contender.pause();
                yield Map.of();
            }
            case "turn" -> turn(Integer.parseInt(order[1]), Duration.ofMillis(Long.parseLong(order[2])));
            case "sizes" -> contender.sizes().orElseThrow();
            case "complaints" -> contender.complaints();
            default -> throw new IOException("an order that nobody knows: " + order[0]);
        };
    }

    private TurnResult turn(int clients, Duration time) throws Exception {
        while (leaders.size() < clients) {
            leaders.add(new LifeLeader(contender.client(leaders.size())));
        }
        return new Turn(leaders.subList(0, clients), contender.followers()).take(time);
    }

    private void answer(@Nullable Object answer) {
        answers.println(ANSWER + JSON.writeValueAsString(answer));
        answers.flush();
    }
}

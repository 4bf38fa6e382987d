package org.huiji.benchmarks.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Keeps a comparison under its date: the tables, everything as JSON, the picture. */
public final class Kept {

    private static final JsonMapper JSON = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT)
            .enable(SerializationFeature.ORDER_MAP_ENTRIES_BY_KEYS).build();

    private Kept() {}

    /** What stands in the JSON besides each turn. */
    private record Document(Surroundings surroundings, Optional<String> notToBeQuoted, List<Goal> reach,
            List<Standing> figures, List<MeasuredTurn> turns) {}

    /** Writes the files and names them. */
    public static List<Path> in(Path directory, Measured measured, Surroundings surroundings) throws IOException {
        Files.createDirectories(directory);
        String name = surroundings.date() + "-comparison";
        Document document = new Document(surroundings, measured.doubt(), Goal.of(measured),
                measured.clients().stream().flatMap(clients -> measured.standings(clients).stream()).toList(),
                measured.turns());
        return List.of(Files.writeString(directory.resolve(name + ".md"), Table.of(measured, surroundings)),
                Files.writeString(directory.resolve(name + ".json"), JSON.writeValueAsString(document) + "\n"),
                Files.writeString(directory.resolve(name + ".svg"), BarPicture.of(measured, surroundings)));
    }
}

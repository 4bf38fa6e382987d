package org.huiji.proof.file;

import org.huiji.proof.file.UnreadableFileException.Reason;
import tools.jackson.core.JacksonException;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** JSON as files hold it: read strictly and within limits, since anybody may have written it. */
final class Json {

    private static final int DEEPEST = 40;
    private static final int LONGEST_TEXT = 8_000_000;
    private static final int LONGEST_NAME = 1_000;
    private static final int LONGEST_NUMBER = 100;
    /** A history of thousands of events has fewer; what has more would fill the memory. */
    private static final long MOST_TOKENS = 2_000_000;

    static final JsonMapper MAPPER = JsonMapper.builder(JsonFactory.builder()
            .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(DEEPEST)
                    .maxStringLength(LONGEST_TEXT)
                    .maxNameLength(LONGEST_NAME)
                    .maxNumberLength(LONGEST_NUMBER)
                    .maxTokenCount(MOST_TOKENS)
                    .build())
            .build())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();

    private Json() {}

    static Members read(byte[] file) {
        try {
            return new Members(MAPPER.readTree(file), "");
        } catch (JacksonException refused) {
            TokenStreamLocation at = refused.getLocation();
            throw new UnreadableFileException(Reason.NOT_JSON,
                    at == null ? "" : at.getLineNr() + ":" + at.getColumnNr());
        }
    }

    static byte[] write(JsonNode node) {
        return MAPPER.writerWithDefaultPrettyPrinter().writeValueAsBytes(node);
    }
}

package org.huiji.web.notification;

import jakarta.annotation.PostConstruct;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVRecord;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The texts of messages, in versions. The first ones are put in place before any event is followed. */
@Component
class MessageTexts {

    static final String FIRST = "texts/messages.csv";

    private static final Pattern PARAMETER = Pattern.compile("\\{(\\w+)}");

    private final JdbcClient jdbc;

    MessageTexts(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @PostConstruct
    void putFirstInPlace() {
        for (CSVRecord row : first()) {
            jdbc.sql("""
                    INSERT INTO service.message_text (kind, channel, version, title, body)
                    VALUES (:kind, :channel, :version, :title, :body) ON CONFLICT DO NOTHING
                    """)
                    .param("kind", row.get("kind"))
                    .param("channel", row.get("channel"))
                    .param("version", Integer.valueOf(row.get("version")))
                    .param("title", row.get("title"))
                    .param("body", row.get("body"))
                    .update();
        }
    }

    /** A question for the version that messages of a {@code :kind} are made with on a {@code :channel}, to be asked within a statement. */
    String latestVersion() {
        return "SELECT max(version) FROM service.message_text WHERE kind = :kind AND channel = :channel";
    }

    /** The body of a version, as it was written. */
    String body(MessageKind kind, MessageChannel channel, int version) {
        return jdbc.sql("""
                SELECT body FROM service.message_text
                WHERE kind = :kind AND channel = :channel AND version = :version
                """)
                .param("kind", kind.name())
                .param("channel", channel.name())
                .param("version", version)
                .query(String.class)
                .single();
    }

    /** The text with its parameters filled in; one that is not there leaves nothing. */
    static String filled(String text, Map<String, String> parameters) {
        return PARAMETER.matcher(text).replaceAll(
                found -> java.util.regex.Matcher.quoteReplacement(parameters.getOrDefault(found.group(1), "")));
    }

    static List<CSVRecord> first() {
        CSVFormat format = CSVFormat.DEFAULT.builder().setHeader().setSkipHeaderRecord(true).get();
        try (Reader reader = new InputStreamReader(new ClassPathResource(FIRST).getInputStream(),
                StandardCharsets.UTF_8)) {
            return format.parse(reader).getRecords();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}

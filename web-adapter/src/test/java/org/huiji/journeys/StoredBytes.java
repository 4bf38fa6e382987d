package org.huiji.journeys;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Looks for typed values in what was stored and logged. */
final class StoredBytes {

    private static final List<String> TABLES = List.of("event_store.domain_event_entry", "read_model.queue_item",
            "read_model.applicant_status", "read_model.applicant_timeline", "read_model.case_file",
            "read_model.personnel_file_version", "read_model.audited_application", "read_model.audited_event",
            "read_model.audited_actor", "service.account",
            "service.draft", "service.review_opinion", "service.applicant_message", "service.text_message",
            "service.shown_text_message",
            "work.saga_entry", "work.association_value_entry", "work.scheduled_tasks",
            "work.token_entry");

    private static final Logger LOG = LoggerFactory.getLogger(StoredBytes.class);
    private static final String END = "the journey has ended";

    private final JdbcClient jdbc;

    StoredBytes(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Every row of every table as text: byte columns stand there in hexadecimal digits. */
    void holdNone(List<String> values) {
        for (String table : TABLES) {
            List<String> rows = jdbc.sql("SELECT r::text FROM " + table + " r").query(String.class).list();
            for (String value : values) {
                assertThat(rows).as("rows of %s", table).noneMatch(row -> holds(row, value));
            }
        }
        assertThat(jdbc.sql("SELECT count(*) FROM event_store.domain_event_entry").query(Long.class).single())
                .isPositive();
    }

    /** That anything was captured shows by a line of our own. */
    static void logHoldsNone(CapturedOutput output, List<String> values) {
        LOG.info(END);
        String log = output.getAll();
        assertThat(log).contains(END);
        values.forEach(value -> assertThat(log).as("the log").doesNotContain(value));
    }

    private static boolean holds(String row, String value) {
        String escaped = value.codePoints().mapToObj(point -> point < 128
                ? Character.toString(point)
                : "\\u%04x".formatted(point)).reduce("", String::concat);
        String digits = HexFormat.of().formatHex(value.getBytes(StandardCharsets.UTF_8));
        return row.contains(value) || row.contains(escaped) || row.contains(digits);
    }
}

package org.huiji.web.publicsite;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.huiji.web.presentation.LongText;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** The published notices. */
@Component
class Notices {

    private final JdbcClient jdbc;

    Notices(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A line of the list. */
    record Headline(String id, String title, LocalDate publishedOn) {}

    /** A notice as read. */
    record Notice(String title, LocalDate publishedOn, LongText body) {}

    /** The latest, newest first. */
    List<Headline> latest(int count) {
        return jdbc
                .sql("SELECT id, title, published_on FROM service.notice ORDER BY published_on DESC, id LIMIT :count")
                .param("count", count)
                .query((row, number) -> new Headline(
                        row.getString("id"), row.getString("title"), row.getObject("published_on", LocalDate.class)))
                .list();
    }

    Optional<Notice> find(String id) {
        return jdbc.sql("SELECT title, published_on, body FROM service.notice WHERE id = :id")
                .param("id", id)
                .query((row, number) -> new Notice(
                        row.getString("title"),
                        row.getObject("published_on", LocalDate.class),
                        LongText.of(row.getString("body"))))
                .optional();
    }

    /** Adds a notice unless there is one of that id. */
    void add(String id, LocalDate publishedOn, String title, String body) {
        jdbc.sql("""
                INSERT INTO service.notice (id, title, body, published_on) VALUES (:id, :title, :body, :day)
                ON CONFLICT (id) DO NOTHING
                """)
                .param("id", id)
                .param("title", title)
                .param("body", body)
                .param("day", publishedOn)
                .update();
    }
}

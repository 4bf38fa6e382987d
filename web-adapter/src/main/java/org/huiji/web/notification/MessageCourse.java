package org.huiji.web.notification;

import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Since when messages are made, and how far the daily look at resting applications has come. What happened before is
 * told to nobody, however often the events are read again.
 */
@Component
class MessageCourse {

    private final JdbcClient jdbc;

    /** It never changes, and every event of a first start asks for it. */
    private volatile @Nullable Instant introducedAt;

    MessageCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant introducedAt() {
        Instant known = introducedAt;
        if (known == null) {
            known = jdbc.sql("SELECT introduced_at FROM service.message_course").query(Timestamp.class).single()
                    .toInstant();
            introducedAt = known;
        }
        return known;
    }

    /** Whether this day, or a later one, was done. */
    boolean hasLookedOn(LocalDate day) {
        return jdbc.sql("SELECT coalesce(looked_on >= :day, false) FROM service.message_course").param("day", day)
                .query(Boolean.class).single();
    }

    void lookedOn(LocalDate day) {
        jdbc.sql("""
                UPDATE service.message_course SET looked_on = :day WHERE looked_on IS NULL OR looked_on < :day
                """).param("day", day).update();
    }
}

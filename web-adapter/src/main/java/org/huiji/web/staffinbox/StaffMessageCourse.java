package org.huiji.web.staffinbox;

import java.sql.Timestamp;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Since when staff are told. What was recorded before is told to nobody, however often the events are read again. */
@Component
class StaffMessageCourse {

    private final JdbcClient jdbc;

    /** It never changes, and every event of a first start asks for it. */
    private volatile @Nullable Instant introducedAt;

    StaffMessageCourse(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Instant introducedAt() {
        Instant known = introducedAt;
        if (known == null) {
            known = jdbc.sql("SELECT introduced_at FROM service.staff_message_course").query(Timestamp.class).single()
                    .toInstant();
            introducedAt = known;
        }
        return known;
    }
}

package org.huiji.web.staffinbox;

import java.sql.Timestamp;
import java.sql.Types;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.huiji.application.port.FreshIds;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.staffinbox.StaffOccasion.Notice;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** The messages that staff read on the desk. */
@Component
class StaffMessages {

    private final JdbcClient jdbc;
    private final FreshIds freshIds;
    private final DatePresenter dates;
    private final InstantSource realTime;

    StaffMessages(
            JdbcClient jdbc, FreshIds freshIds, DatePresenter dates, @Qualifier("realTime") InstantSource realTime) {
        this.jdbc = jdbc;
        this.freshIds = freshIds;
        this.dates = dates;
        this.realTime = realTime;
    }

    /** A message as it is kept; words are found when it is read. */
    record Entry(
            UUID id,
            UUID applicationId,
            StaffMessageKind kind,
            String departmentCode,
            String due,
            String reviewerName,
            Instant happenedAt,
            boolean unread) {}

    /** Tells everybody it concerns, or, if it was told before, nobody: not even who would be told of it only now. */
    @Transactional
    public void tell(StaffOccasion occasion) {
        Timestamp now = Timestamp.from(realTime.instant());
        boolean first = jdbc.sql("""
                INSERT INTO service.staff_occasion (application_id, occasion, told_at)
                VALUES (:application, :occasion, :now) ON CONFLICT (application_id, occasion) DO NOTHING
                """)
                .param("application", occasion.applicationId())
                .param("occasion", occasion.name())
                .param("now", now)
                .update() == 1;
        if (first) {
            occasion.notices().forEach(notice -> add(occasion, notice, now));
        }
    }

    private void add(StaffOccasion occasion, Notice notice, Timestamp now) {
        jdbc.sql("""
                INSERT INTO service.staff_message
                    (id, recipient_id, application_id, occasion, kind, department_code, due, reviewer_name,
                     happened_at, made_at)
                VALUES (:id, :recipient, :application, :occasion, :kind, :department, :due, :reviewer, :happened, :now)
                """)
                .param("id", freshIds.next())
                .param("recipient", notice.recipientId())
                .param("application", occasion.applicationId())
                .param("occasion", occasion.name())
                .param("kind", notice.kind().name())
                .param("department", occasion.departmentCode())
                .param("due", dates.due(occasion.dates()))
                .param("reviewer", occasion.reviewerName())
                .param("happened", Timestamp.from(occasion.happenedAt()))
                .param("now", now)
                .update();
    }

    /**
     * What somebody was told, the newest first; ids grow with time.
     *
     * @param before only those older than this message, {@code null} from the newest on
     */
    List<Entry> page(String staffId, @Nullable UUID before, int count) {
        return jdbc.sql("""
                SELECT id, application_id, kind, department_code, due, reviewer_name, happened_at,
                       read_at IS NULL AS unread
                FROM service.staff_message
                WHERE recipient_id = :staff AND (:before::uuid IS NULL OR id < :before::uuid)
                ORDER BY id DESC LIMIT :count
                """)
                .param("staff", staffId)
                .param("before", before, Types.OTHER)
                .param("count", count)
                .query((row, number) -> new Entry(
                        row.getObject("id", UUID.class),
                        row.getObject("application_id", UUID.class),
                        StaffMessageKind.valueOf(row.getString("kind")),
                        row.getString("department_code"),
                        row.getString("due"),
                        row.getString("reviewer_name"),
                        row.getTimestamp("happened_at").toInstant(),
                        row.getBoolean("unread")))
                .list();
    }

    int unread(String staffId) {
        return jdbc.sql("SELECT count(*) FROM service.staff_message WHERE recipient_id = :staff AND read_at IS NULL")
                .param("staff", staffId).query(Integer.class).single();
    }

    /** Notes a message as read and says which application it is about; {@code null} if the reader has none of this id. */
    @Nullable
    UUID read(String staffId, UUID id) {
        return jdbc.sql("""
                UPDATE service.staff_message SET read_at = coalesce(read_at, :now)
                WHERE id = :id AND recipient_id = :staff RETURNING application_id
                """)
                .param("id", id)
                .param("staff", staffId)
                .param("now", Timestamp.from(realTime.instant()))
                .query((row, number) -> row.getObject("application_id", UUID.class))
                .optional()
                .orElse(null);
    }

    /** Notes as read what there was when this message was the newest; one that has come since stays unread. */
    void readUpTo(String staffId, UUID newest) {
        jdbc.sql("""
                UPDATE service.staff_message SET read_at = :now
                WHERE recipient_id = :staff AND id <= :newest AND read_at IS NULL
                """)
                .param("staff", staffId)
                .param("newest", newest)
                .param("now", Timestamp.from(realTime.instant()))
                .update();
    }
}

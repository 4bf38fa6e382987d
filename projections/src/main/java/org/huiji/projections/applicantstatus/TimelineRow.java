package org.huiji.projections.applicantstatus;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;

/** A step of the timeline. */
@Entity
@Table(schema = "read_model", name = "applicant_timeline")
@SuppressWarnings("NullAway.Init") // filled by JPA
class TimelineRow {

    @Embeddable
    record Key(UUID applicationId, long sequence) {}

    @EmbeddedId
    Key key;

    String eventName;

    Instant occurredAt;

    int round;

    String departmentCode;

    protected TimelineRow() {}

    TimelineRow(Key key, String eventName, Instant occurredAt, int round, String departmentCode) {
        this.key = key;
        this.eventName = eventName;
        this.occurredAt = occurredAt;
        this.round = round;
        this.departmentCode = departmentCode;
    }

    ApplicantStatus.TimelineEntry entry() {
        return new ApplicantStatus.TimelineEntry(eventName, occurredAt, round, departmentCode);
    }
}

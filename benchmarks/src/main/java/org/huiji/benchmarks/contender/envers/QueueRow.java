package org.huiji.benchmarks.contender.envers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Index;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An application in the queue of its department; it follows from the application, so that nobody audits it. */
@Entity
@Table(name = "queue", indexes = @Index(name = "queue_of_department", columnList = "department, status, dueAt, applicationId"))
@SuppressWarnings("NullAway.Init") // filled by JPA
class QueueRow {

    @Id
    UUID applicationId;

    String status;

    String department;

    String applicant;

    @Nullable
    String reviewer;

    int round;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant dueAt;

    Instant changedAt;

    protected QueueRow() {}

    QueueRow(UUID applicationId, String department, String applicant) {
        this.applicationId = applicationId;
        this.department = department;
        this.applicant = applicant;
    }

    /** Brings the row to where the application stands. */
    void follow(FiledApplication application) {
        status = application.status;
        reviewer = application.reviewer;
        round = application.round;
        submittedAt = application.submittedAt;
        dueAt = application.dueAt;
        changedAt = application.changedAt;
    }
}

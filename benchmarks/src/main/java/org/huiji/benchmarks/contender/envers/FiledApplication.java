package org.huiji.benchmarks.contender.envers;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.UUID;
import org.hibernate.envers.Audited;
import org.jspecify.annotations.Nullable;

/** An application as it stands. */
@Entity
@Audited
@Table(name = "application")
@SuppressWarnings("NullAway.Init") // filled by JPA
class FiledApplication {

    @Id
    UUID id;

    UUID accountId;

    String status;

    String department;

    @Nullable
    String reviewer;

    int round;

    @Nullable
    Instant submittedAt;

    @Nullable
    Instant dueAt;

    Instant changedAt;

    @Version
    long version;

    protected FiledApplication() {}

    FiledApplication(UUID id, UUID accountId, String status, String department, Instant changedAt) {
        this.id = id;
        this.accountId = accountId;
        this.status = status;
        this.department = department;
        this.changedAt = changedAt;
    }
}

package org.huiji.config.proof;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.Optional;
import org.huiji.integrity.IntegrityLog.Fault;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Tells all nodes what keeps the log from going on, as long as it does. */
final class LogFaults {

    /** A node that has said nothing for so long is gone, or goes on. */
    private static final Duration VALID = Duration.ofMinutes(2);

    private final JdbcClient jdbc;
    private final String node;
    private final InstantSource realTime;

    LogFaults(JdbcClient jdbc, String node, InstantSource realTime) {
        this.jdbc = jdbc;
        this.node = node;
        this.realTime = realTime;
    }

    void tell(Fault.Kind kind, String reason) {
        jdbc.sql("""
                INSERT INTO service.log_fault (node, beat_at, kind, reason, since)
                VALUES (:node, :now, :kind, :reason, :now)
                ON CONFLICT (node) DO UPDATE SET beat_at = :now, kind = :kind, reason = :reason
                """).param("node", node).param("now", LogTables.utc(realTime.instant())).param("kind", kind.name())
                .param("reason", reason).update();
    }

    void clear() {
        jdbc.sql("DELETE FROM service.log_fault WHERE node = :node OR beat_at < :long")
                .param("node", node).param("long", LogTables.utc(validFrom())).update();
    }

    Optional<Fault> current() {
        return jdbc.sql("SELECT * FROM service.log_fault WHERE beat_at >= :long ORDER BY since LIMIT 1")
                .param("long", LogTables.utc(validFrom()))
                .query((row, number) -> new Fault(Fault.Kind.valueOf(row.getString("kind")), row.getString("reason"),
                        row.getObject("since", OffsetDateTime.class).toInstant()))
                .optional();
    }

    private Instant validFrom() {
        return realTime.instant().minus(VALID);
    }
}

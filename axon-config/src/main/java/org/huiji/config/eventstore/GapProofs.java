package org.huiji.config.eventstore;

import java.util.Collection;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListMap;
import javax.sql.DataSource;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Proves that a missing index of the event table will never be filled.
 *
 * <p>A transaction takes its id before its index ({@code tx_id} is the table's first column) and indexes are handed out
 * in order. So when a gap has been seen below a visible index, whoever holds it has an id lower than one taken
 * afterwards; and once every transaction up to that one has ended, the gap is filled or stays empty (decision 23). No
 * stored id is compared, so a restore into another cluster changes nothing; nor does a restart, which begins the proof anew.
 */
final class GapProofs {

    /** Far more gaps than are open at once; older proofs are made again when somebody asks. */
    private static final int REMEMBERED = 10_000;

    private final JdbcClient jdbc;

    /** For each gap an id taken after it was seen. */
    private final ConcurrentSkipListMap<Long, Long> witnesses = new ConcurrentSkipListMap<>();

    GapProofs(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /** Begins the proof for gaps that were seen, after they were seen. */
    void watch(Collection<Long> gaps) {
        if (witnesses.keySet().containsAll(gaps)) {
            return;
        }
        long witness = jdbc.sql("SELECT pg_current_xact_id()::text::bigint").query(Long.class).single();
        gaps.forEach(gap -> witnesses.putIfAbsent(gap, witness));
        while (witnesses.size() > REMEMBERED) {
            witnesses.pollFirstEntry();
        }
    }

    /** Those gaps whose transactions have ended: empty from now on, unless filled by now. */
    Set<Long> dead(Collection<Long> gaps) {
        if (gaps.isEmpty()) {
            return Set.of();
        }
        watch(gaps); // after a restart they are known from the token only
        long oldestRunning = jdbc.sql("SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint")
                .query(Long.class).single();
        Set<Long> dead = new TreeSet<>();
        for (Long gap : gaps) {
            Long witness = witnesses.get(gap);
            if (witness != null && witness < oldestRunning) {
                dead.add(gap);
            }
        }
        return dead;
    }
}

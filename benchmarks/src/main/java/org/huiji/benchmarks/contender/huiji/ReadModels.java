package org.huiji.benchmarks.contender.huiji;

import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.axonframework.config.EventProcessingConfiguration;
import org.axonframework.eventhandling.EventTrackerStatus;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.StreamingEventProcessor;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.huiji.benchmarks.contender.Followers;
import org.huiji.operations.Operations;

/**
 * All readers of the events: read models, messages and the saga. Where a reader runs in this JVM it is asked itself, since a
 * stored token may be written later than what it stands for; where it does not, its stored place counts.
 */
final class ReadModels implements Followers {

    /** The oldest event behind a place or in one of its gaps, which is the one that waits longest. */
    private static final String AGE = """
            SELECT coalesce(extract(epoch FROM clock_timestamp() - min(time_stamp)) * 1000, 0)
              FROM ((SELECT time_stamp FROM event_store.domain_event_entry WHERE global_index = ANY (?))
                    UNION ALL
                    (SELECT time_stamp FROM event_store.domain_event_entry WHERE global_index > ?
                      ORDER BY global_index LIMIT 1)) AS waiting
            """;

    private static final String BEHIND = """
            SELECT count(*) FROM event_store.domain_event_entry WHERE global_index > ? OR global_index = ANY (?)
            """;

    private static final String END = "SELECT coalesce(max(global_index), 0) FROM event_store.domain_event_entry";

    private final Operations operations;
    private final EventProcessingConfiguration processing;
    private final Connection connection;
    private final List<String> names;
    private volatile long knownEnd;

    ReadModels(Operations operations, EventProcessingConfiguration processing, Connection connection) {
        this.operations = operations;
        this.processing = processing;
        this.connection = connection;
        this.names = operations.readers().stream().map(Operations.Reader::name).toList();
    }

    /** How far the slowest is, and what it may have left out on its way. */
    private record Place(long index, Set<Long> gaps) {}

    List<String> names() {
        return names;
    }

    @Override
    public double ageOfOldestMillis() throws SQLException {
        Place place = place();
        synchronized (connection) {
            try (PreparedStatement age = connection.prepareStatement(AGE)) {
                age.setArray(1, array(place));
                age.setLong(2, place.index());
                return number(age);
            }
        }
    }

    @Override
    public long changesBehind() throws SQLException {
        Place place = place();
        synchronized (connection) {
            try (PreparedStatement behind = connection.prepareStatement(BEHIND)) {
                behind.setLong(1, place.index());
                behind.setArray(2, array(place));
                return (long) number(behind);
            }
        }
    }

    /** Asks the database only once the slowest has come to what was the end when it was asked last. */
    @Override
    public boolean areLevel() throws SQLException {
        if (place().index() < knownEnd) {
            return false;
        }
        synchronized (connection) {
            try (PreparedStatement end = connection.prepareStatement(END)) {
                knownEnd = (long) number(end);
            }
        }
        return changesBehind() == 0;
    }

    /** Whether each of them runs here with all its parts. */
    boolean areAtWork() {
        return operations.readers().stream().allMatch(reader -> running(reader.name())
                .map(processor -> processor.processingStatus().size() == reader.segments())
                .orElse(reader.owned() == reader.segments()));
    }

    private Array array(Place place) throws SQLException {
        return connection.createArrayOf("bigint", place.gaps().toArray());
    }

    private static double number(PreparedStatement question) throws SQLException {
        try (ResultSet row = question.executeQuery()) {
            row.next();
            return row.getDouble(1);
        }
    }

    private Place place() {
        long slowest = Long.MAX_VALUE;
        Set<Long> gaps = new HashSet<>();
        List<String> elsewhere = new ArrayList<>();
        for (String name : names) {
            Optional<StreamingEventProcessor> processor = running(name);
            if (processor.isEmpty() || processor.get().processingStatus().isEmpty()) {
                elsewhere.add(name);
                continue;
            }
            for (EventTrackerStatus part : processor.get().processingStatus().values()) {
                OptionalLong position = part.getCurrentPosition();
                slowest = Math.min(slowest, position.orElse(0));
                gaps.addAll(gaps(part.getTrackingToken()));
            }
        }
        return new Place(Math.min(slowest, stored(elsewhere)), gaps);
    }

    private long stored(List<String> elsewhere) {
        if (elsewhere.isEmpty()) {
            return Long.MAX_VALUE;
        }
        return operations.readers().stream().filter(reader -> elsewhere.contains(reader.name()))
                .mapToLong(reader -> reader.position() == null ? 0 : reader.position()).min().orElse(0);
    }

    private Optional<StreamingEventProcessor> running(String name) {
        return processing.eventProcessor(name, StreamingEventProcessor.class);
    }

    private static Set<Long> gaps(TrackingToken token) {
        return WrappedToken.unwrapLowerBound(token) instanceof GapAwareTrackingToken aware ? aware.getGaps() : Set.of();
    }
}

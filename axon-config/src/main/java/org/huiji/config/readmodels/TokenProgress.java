package org.huiji.config.readmodels;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.Segment;
import org.huiji.projections.Followers;
import org.huiji.projections.ReadModelProgress;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Tells how far a read model is by where its follower stands: the token of the segment that the application belongs to is
 * written in the transaction of what the follower wrote. What is parked was passed over, not applied.
 */
final class TokenProgress implements ReadModelProgress {

    private static final String TOKENS = """
            SELECT event.global_index, token.segment, token.token, token.token_type
              FROM event_store.domain_event_entry event CROSS JOIN work.token_entry token
             WHERE event.aggregate_identifier = :application AND event.sequence_number = :sequence
               AND token.processor_name = CASE
                       WHEN EXISTS (SELECT FROM work.followed_together WHERE processing_group = :readModel)
                       THEN :together ELSE :readModel END
               AND NOT EXISTS (SELECT 1 FROM work.dead_letter_entry letter
                                WHERE letter.processing_group = :readModel
                                  AND letter.sequence_identifier = :application)
            """;

    private final JdbcClient jdbc;
    private final StoredPlaces places;

    TokenProgress(JdbcClient jdbc, StoredPlaces places) {
        this.jdbc = jdbc;
        this.places = places;
    }

    /** Where the event stands, and the follower of one segment; {@code null} before it has begun. */
    private record Place(long index, int segment, @Nullable GapAwareTrackingToken follower) {

        boolean isPassed() {
            return follower != null && follower.getIndex() >= index && !follower.getGaps().contains(index);
        }
    }

    @Override
    public boolean hasReached(String readModel, UUID applicationId, long sequence) {
        String application = applicationId.toString();
        List<Place> followers = jdbc.sql(TOKENS).param("application", application).param("sequence", sequence)
                .param("readModel", readModel).param("together", Followers.TOGETHER).query(this::place).list();
        int[] segments = followers.stream().mapToInt(Place::segment).toArray();
        return followers.stream()
                .filter(place -> Segment.computeSegment(place.segment(), segments).matches(application.hashCode()))
                .anyMatch(Place::isPassed);
    }

    private Place place(ResultSet row, int number) throws SQLException {
        return new Place(row.getLong("global_index"), row.getInt("segment"),
                places.token(row.getBytes("token"), row.getString("token_type")));
    }
}

package org.huiji.config.readmodels;

import java.util.List;
import java.util.Objects;
import org.axonframework.eventhandling.GapAwareTrackingToken;
import org.axonframework.eventhandling.TrackingToken;
import org.axonframework.eventhandling.WrappedToken;
import org.axonframework.serialization.Serializer;
import org.axonframework.serialization.SimpleSerializedObject;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Where followers stand, as their tokens say that are stored with what they wrote. */
final class StoredPlaces {

    private static final String OF = "SELECT token, token_type FROM work.token_entry WHERE processor_name = ?";

    /** So many events take a follower a moment. */
    private static final long NEAR = 500;

    private final JdbcClient database;
    private final Serializer serializer;

    StoredPlaces(JdbcClient database, Serializer serializer) {
        this.database = database;
        this.serializer = serializer;
    }

    /** Of each of its segments; {@code null} where one has not begun. */
    private record Place(@Nullable GapAwareTrackingToken token) {

        long index() {
            return token == null ? 0 : token.getIndex();
        }
    }

    /**
     * Whether every event that the other has handled, in whichever segment, was handled by this one too. Segments may differ;
     * and a gap of this one may be an event that the other has seen.
     */
    boolean isNowhereBehind(String follower, String other) {
        List<GapAwareTrackingToken> others = places(other).stream().map(Place::token).filter(Objects::nonNull).toList();
        List<Place> own = places(follower);
        return !own.isEmpty() && own.stream().allMatch(place -> others.stream()
                .allMatch(seen -> place.token() != null && place.token().covers(seen)));
    }

    /** Whether only some events lie between them, which the one behind handles while the other waits. */
    boolean areNear(String follower, String other) {
        List<Place> own = places(follower);
        return !own.isEmpty() && Math.abs(slowest(own) - slowest(places(other))) <= NEAR;
    }

    private static long slowest(List<Place> places) {
        return places.stream().mapToLong(Place::index).min().orElse(0);
    }

    /** While all is made again, a follower is as far as that has come. */
    @Nullable
    GapAwareTrackingToken token(byte @Nullable [] token, @Nullable String type) {
        if (token == null) {
            return null;
        }
        TrackingToken stored = serializer.deserialize(new SimpleSerializedObject<>(token, byte[].class, type, null));
        return WrappedToken.unwrapLowerBound(stored) instanceof GapAwareTrackingToken place ? place : null;
    }

    private List<Place> places(String follower) {
        return database.sql(OF).param(follower)
                .query((row, number) -> new Place(token(row.getBytes("token"), row.getString("token_type")))).list();
    }
}

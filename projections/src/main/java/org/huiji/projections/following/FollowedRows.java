package org.huiji.projections.following;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.function.Function;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The rows of one read model, as its follower needs them: those of all applications of a portion are asked for in one
 * question, and none is looked for again that was not there.
 *
 * @param <K> their keys, each of which belongs to one application
 * @param <R> the rows
 */
public final class FollowedRows<K, R extends Followed> {

    private final EntityManager entities;
    private final Class<R> type;
    private final Function<R, K> keyOf;
    private final Function<K, UUID> applicationOf;
    private final String ofThese;
    private final String resource = FollowedRows.class.getName() + "@" + System.identityHashCode(this);

    private FollowedRows(EntityManager entities, Class<R> type, Function<R, K> keyOf, Function<K, UUID> applicationOf,
            String application) {
        this.entities = entities;
        this.type = type;
        this.keyOf = keyOf;
        this.applicationOf = applicationOf;
        // One array, since a question with as many parameters as there are applications is put together anew each time; and
        // not only within a function, where Hibernate reckons with several values and translates anew each time, too.
        this.ofThese = "FROM %s WHERE :ids IS NOT NULL AND cast(sql('? = ANY(?)', %s, :ids) AS Boolean)"
                .formatted(type.getSimpleName(), application);
    }

    /** One row for each application. */
    public static <R extends FollowedRow> FollowedRows<UUID, R> of(EntityManager entities, Class<R> type) {
        return new FollowedRows<>(entities, type, FollowedRow::getId, Function.identity(), "applicationId");
    }

    /**
     * Several rows for each application.
     *
     * @param application where in the row its application is, in the language of JPA
     */
    public static <K, R extends Followed> FollowedRows<K, R> severalOf(EntityManager entities, Class<R> type,
            Function<R, K> keyOf, Function<K, UUID> applicationOf, String application) {
        return new FollowedRows<>(entities, type, keyOf, applicationOf, application);
    }

    public Optional<R> find(K key) {
        Map<K, R> ofApplication = atHand().get(applicationOf.apply(key));
        if (ofApplication == null) {
            return stored(key);
        }
        R row = ofApplication.get(key);
        // after a savepoint was gone back to, what was at hand is no longer what will be written
        return row == null || entities.contains(row) ? Optional.ofNullable(row) : stored(key);
    }

    /** Adds what was not found before, filled in as the event has it: what is changed afterwards takes a second statement. */
    public void add(R row) {
        entities.persist(row);
        K key = keyOf.apply(row);
        atHand().computeIfPresent(applicationOf.apply(key), (application, rows) -> {
            rows.put(key, row);
            return rows;
        });
    }

    /** Changes the row, if there is one and the event is not in it already. */
    public void change(K key, long sequence, Consumer<R> change) {
        find(key).filter(row -> !row.holds(sequence)).ifPresent(row -> {
            row.reach(sequence);
            change.accept(row);
        });
    }

    public void remove(R row) {
        entities.remove(row);
        atHand().remove(applicationOf.apply(keyOf.apply(row)));
    }

    /** Empties the read model, before it is made again. */
    public void clear() {
        entities.createQuery("DELETE FROM " + type.getSimpleName()).executeUpdate();
    }

    private Optional<R> stored(K key) {
        return Optional.ofNullable(entities.find(type, key));
    }

    /** By application and key what the portion needs; without entries for an event that comes alone. */
    private Map<UUID, Map<K, R>> atHand() {
        if (!CurrentUnitOfWork.isStarted() || !(CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> portion)) {
            return new HashMap<>();
        }
        // Axon puts the list of a portion's messages together anew each time it is asked for
        Map<UUID, Map<K, R>> known = portion.getResource(resource);
        if (known == null) {
            known = portion.getMessages().size() > 1 ? ofAll(applications(portion)) : new HashMap<>();
            portion.resources().put(resource, known);
        }
        return known;
    }

    private Map<UUID, Map<K, R>> ofAll(List<UUID> applications) {
        Map<UUID, Map<K, R>> found = new HashMap<>();
        applications.forEach(id -> found.put(id, new HashMap<>()));
        for (R row : read(applications)) {
            K key = keyOf.apply(row);
            found.computeIfAbsent(applicationOf.apply(key), id -> new HashMap<>()).put(key, row);
        }
        return found;
    }

    /** Nothing is written for it. */
    private List<R> read(List<UUID> applications) {
        return entities.createQuery(ofThese, type).setFlushMode(FlushModeType.COMMIT)
                .setParameter("ids", applications.toArray(UUID[]::new)).getResultList();
    }

    private static List<UUID> applications(BatchingUnitOfWork<?> portion) {
        return portion.getMessages().stream()
                .filter(DomainEventMessage.class::isInstance)
                .map(event -> UUID.fromString(((DomainEventMessage<?>) event).getAggregateIdentifier()))
                .distinct()
                .toList();
    }
}

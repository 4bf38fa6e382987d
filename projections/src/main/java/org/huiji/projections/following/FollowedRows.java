package org.huiji.projections.following;

import jakarta.persistence.EntityManager;
import jakarta.persistence.FlushModeType;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.axonframework.eventhandling.DomainEventMessage;
import org.axonframework.messaging.unitofwork.BatchingUnitOfWork;
import org.axonframework.messaging.unitofwork.CurrentUnitOfWork;

/**
 * The rows of one read model, as its follower needs them: those of all applications of a portion are asked for in one
 * question, and none is looked for again that was not there.
 *
 * @param <R> the rows, one an application
 */
public final class FollowedRows<R extends FollowedRow> {

    private final EntityManager entities;
    private final Class<R> type;
    private final String ofThese;
    private final String resource = FollowedRows.class.getName() + "@" + System.identityHashCode(this);

    public FollowedRows(EntityManager entities, Class<R> type) {
        this.entities = entities;
        this.type = type;
        // One array, since a question with as many parameters as there are applications is put together anew each time; and
        // not only within a function, where Hibernate reckons with several values and translates anew each time, too.
        this.ofThese = "FROM " + type.getSimpleName()
                + " WHERE :ids IS NOT NULL AND cast(sql('? = ANY(?)', applicationId, :ids) AS Boolean)";
    }

    public Optional<R> find(UUID applicationId) {
        return Optional.ofNullable(atHand().get(applicationId))
                // after a savepoint was gone back to, what was at hand is no longer what will be written
                .filter(row -> row.map(entities::contains).orElse(true))
                .orElseGet(() -> Optional.ofNullable(entities.find(type, applicationId)));
    }

    /** Adds what was not found before, filled in as the event has it: what is changed afterwards takes a second statement. */
    public void add(R row) {
        entities.persist(row);
        atHand().replace(row.getId(), Optional.of(row));
    }

    /** Changes the row, if there is one and the event is not in it already. */
    public void change(UUID applicationId, long sequence, Consumer<R> change) {
        find(applicationId).filter(row -> !row.holds(sequence)).ifPresent(row -> {
            row.reach(sequence);
            change.accept(row);
        });
    }

    public void remove(R row) {
        entities.remove(row);
        atHand().remove(row.getId());
    }

    /** Empties the read model, before it is made again. */
    public void clear() {
        entities.createQuery("DELETE FROM " + type.getSimpleName()).executeUpdate();
    }

    /** By application what the portion needs, nothing where there is no row; without entries for an event that comes alone. */
    private Map<UUID, Optional<R>> atHand() {
        if (CurrentUnitOfWork.isStarted() && CurrentUnitOfWork.get() instanceof BatchingUnitOfWork<?> portion
                && portion.getMessages().size() > 1) {
            Map<UUID, Optional<R>> known = portion.getResource(resource);
            if (known == null) {
                known = ofAll(applications(portion));
                portion.resources().put(resource, known);
            }
            return known;
        }
        return new HashMap<>();
    }

    private Map<UUID, Optional<R>> ofAll(List<UUID> applications) {
        Map<UUID, Optional<R>> found = new HashMap<>();
        applications.forEach(id -> found.put(id, Optional.empty()));
        read(applications).forEach(row -> found.put(row.getId(), Optional.of(row)));
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

package org.huiji.projections.auditsearch;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.Actor;
import org.huiji.projections.auditsearch.FoundEvents.People;
import org.springframework.stereotype.Component;

/** Finds events across applications. */
@Component
class EventQueries {

    /** A person may have several applications; beyond these a name is no name of one person. */
    private static final int MAX_APPLICATIONS = 200;

    private final AuditedEvents events;
    private final ActorNames names;
    private final AuditSearchQueries applications;

    EventQueries(AuditedEvents events, ActorNames names, AuditSearchQueries applications) {
        this.events = events;
        this.names = names;
        this.applications = applications;
    }

    @QueryHandler
    FoundEvents on(FindEvents query) {
        if (query.who().isEmpty()) {
            return found(query, People.ANYBODY, List.of());
        }
        List<String> staff = query.who().equals(Actor.SYSTEM.id())
                ? List.of(Actor.SYSTEM.id())
                : names.staffCalled(query.who(), FindEvents.MAX_PEOPLE + 1);
        List<AuditedApplication> theirs = applications.find(query.who(), MAX_APPLICATIONS + 1);
        List<String> applicants = theirs.stream().flatMap(each -> Stream.ofNullable(each.accountId))
                .distinct().map(UUID::toString).toList();
        Set<String> actors = new LinkedHashSet<>(staff);
        actors.addAll(applicants);
        if (actors.isEmpty()) {
            return FoundEvents.none(People.NOBODY);
        }
        if (actors.size() > FindEvents.MAX_PEOPLE || theirs.size() > MAX_APPLICATIONS) {
            return FoundEvents.none(People.TOO_MANY);
        }
        return found(query, applicants.isEmpty() ? People.STAFF : People.APPLICANTS, new ArrayList<>(actors));
    }

    private FoundEvents found(FindEvents query, People people, List<String> actors) {
        int size = Math.clamp(query.size(), 1, FindEvents.MAX_SIZE);
        List<FoundEvents.Row> rows = events.find(query, actors, size + 1);
        return new FoundEvents(people, rows.stream().limit(size).toList(), rows.size() > size);
    }
}

package org.huiji.web.audit;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.projections.auditsearch.FoundApplications;
import org.huiji.projections.auditsearch.SearchApplications;
import org.huiji.web.access.AccessEntry;
import org.huiji.web.access.AccessFilter;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.AccessRecords;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Queries;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Finds looks, and records that somebody looked for them. */
@Component
class Looks {

    private static final FoundApplications NOBODY_ASKED_FOR = new FoundApplications(List.of(), false);

    private final AccessRecords records;
    private final AccessLog log;
    private final Queries queries;

    Looks(AccessRecords records, AccessLog log, Queries queries) {
        this.records = records;
        this.log = log;
        this.queries = queries;
    }

    /** The looks, and whether the person asked for could be still others. */
    record Found(List<AccessEntry> entries, boolean isPersonVague) {}

    Found find(LooksQuery query, @Nullable UUID application, @Nullable Long before, int limit) {
        FoundApplications person = query.personText().isEmpty()
                ? NOBODY_ASKED_FOR
                : queries.ask(new SearchApplications(query.personText(), SearchApplications.MAX_SIZE));
        AccessFilter filter = filter(query, wanted(query, application, person));
        List<AccessEntry> entries = records.find(filter, before, limit);
        record(filter.applications());
        return new Found(entries, person.more());
    }

    private static @Nullable Set<UUID> wanted(LooksQuery query, @Nullable UUID application, FoundApplications person) {
        if (query.personText().isEmpty()) {
            return application == null ? null : Set.of(application);
        }
        return person.rows().stream()
                .map(FoundApplications.Row::applicationId)
                .filter(id -> application == null || id.equals(application))
                .collect(Collectors.toSet());
    }

    private static AccessFilter filter(LooksQuery query, @Nullable Set<UUID> applications) {
        return new AccessFilter(
                applications,
                query.viewerText(),
                query.departmentCode(),
                query.wantedKind().orElse(null),
                query.firstMoment().orElse(null),
                query.endMoment().orElse(null));
    }

    private void record(@Nullable Set<UUID> applications) {
        if (applications == null || applications.isEmpty()) {
            log.recordGeneral(Screen.LOOKS);
        } else {
            log.recordAll(Screen.LOOKS, applications);
        }
    }
}

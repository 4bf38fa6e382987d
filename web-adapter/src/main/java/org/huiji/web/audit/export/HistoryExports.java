package org.huiji.web.audit.export;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationState;
import org.huiji.application.port.CurrentActor;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.projections.history.FindStateAt;
import org.huiji.projections.history.History;
import org.huiji.projections.history.StateAt;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.AccessRecords;
import org.huiji.web.access.Screen;
import org.huiji.web.audit.AuditAccess;
import org.huiji.web.command.Queries;
import org.springframework.stereotype.Component;

/** Makes the file of a history, once it is on record that it is taken away. */
@Component
class HistoryExports {

    /** So many in an hour are work; more would be a way to carry the whole store out. */
    static final int AN_HOUR = 60;

    private final List<HistoryDownload> downloads;
    private final Queries queries;
    private final AccessLog log;
    private final AccessRecords records;
    private final CurrentActor currentActor;
    private final Clock clock;

    HistoryExports(
            List<HistoryDownload> downloads,
            Queries queries,
            AccessLog log,
            AccessRecords records,
            CurrentActor currentActor,
            Clock clock) {
        this.downloads = downloads;
        this.queries = queries;
        this.log = log;
        this.records = records;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** The forms in which a history can be had. */
    List<HistoryDownload> all() {
        return downloads;
    }

    Optional<HistoryDownload> find(String name) {
        return downloads.stream().filter(download -> download.name().equals(name)).findFirst();
    }

    /** Whether the signed-in auditor has taken as many within an hour as one may. */
    boolean isLimitReached() {
        return records.count(
                actor().id(),
                downloads.stream().map(HistoryDownload::screen).toList(),
                clock.instant().minus(Duration.ofHours(1))) >= AN_HOUR;
    }

    byte[] make(HistoryDownload download, History history, String reason) {
        record(download.screen(), history.applicationId(), reason);
        return download.make(history, stateAtEnd(history), new ExportNote(actor(), clock.instant(), reason));
    }

    /** No reason can be kept about somebody whose data were erased; that it was taken away stays on record. */
    private void record(Screen screen, UUID applicationId, String reason) {
        try {
            log.record(screen, applicationId, reason);
        } catch (KeyDestroyedException erased) {
            log.record(screen, applicationId);
        }
    }

    private ApplicationState stateAtEnd(History history) {
        return queries.ask(new FindStateAt(history.applicationId(), history.entries().size() - 1L))
                .stateAt()
                .map(StateAt::state)
                .orElseThrow(AuditAccess::notFound);
    }

    private Actor actor() {
        return currentActor.get().orElseThrow(AuditAccess::notFound);
    }
}

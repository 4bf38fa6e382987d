package org.huiji.web.audit.export;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.projections.auditsearch.FindApplicationIds;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.audit.AuditAccess;
import org.huiji.web.audit.export.ListExport.Standing;
import org.huiji.web.command.Queries;
import org.springframework.stereotype.Component;

/**
 * Lets lists out: those of many people only once somebody else has agreed (decision 53). What is asked for, decided and taken
 * is recorded; whose rows they are is fixed when it is asked for.
 */
@Component
class ListExportDesk {

    /** More than so many take a second person. */
    static final int ALONE = 1_000;
    /** More than so many never leave at once. */
    static final int MOST = 10_000;
    /** So many an hour. */
    static final int AN_HOUR = 20;

    private static final Duration TIME_TO_DECIDE = Duration.ofDays(3);
    private static final Duration TIME_TO_TAKE = Duration.ofDays(1);

    private final ListExports exports;
    private final ListSheets sheets;
    private final MaskedSearch masked;
    private final Queries queries;
    private final AccessLog log;
    private final CurrentActor currentActor;
    private final Clock clock;

    ListExportDesk(
            ListExports exports,
            ListSheets sheets,
            MaskedSearch masked,
            Queries queries,
            AccessLog log,
            CurrentActor currentActor,
            Clock clock) {
        this.exports = exports;
        this.sheets = sheets;
        this.masked = masked;
        this.queries = queries;
        this.log = log;
        this.currentActor = currentActor;
        this.clock = clock;
    }

    /** How many a search means, {@link #MOST} + 1 for more than may leave. */
    int count(String text) {
        return found(text).size();
    }

    boolean isLimitReached() {
        return exports.count(auditor().id(), clock.instant().minus(Duration.ofHours(1))) >= AN_HOUR;
    }

    /** Asks for what the search finds now. */
    void ask(UUID id, String text, String reason) {
        Actor actor = auditor();
        List<UUID> found = found(text).stream().limit(MOST).toList();
        boolean many = found.size() > ALONE;
        Instant now = clock.instant();
        ListExport asked = new ListExport(id, found.size(), masked.of(text), reason, many, actor.id(),
                actor.displayName(), now, null, null, null, now.plus(many ? TIME_TO_DECIDE : TIME_TO_TAKE), null);
        if (exports.add(asked, found) && many) {
            log.recordList(Screen.LIST_EXPORT_ASKED, id);
        }
    }

    /** The request, for whoever may decide on such; 404 otherwise. */
    ListExport find(UUID id) {
        approver();
        return exports.find(id).orElseThrow(AuditAccess::notFound);
    }

    Standing standing(ListExport export) {
        return export.standing(clock.instant());
    }

    /** Auditors see all, others what waits for somebody or did. */
    List<ListExport> latest(int size) {
        return exports.latest(approver().role() != Role.AUDITOR, size);
    }

    boolean isOwn(ListExport export) {
        return export.askedBy().equals(approver().id());
    }

    /** Agrees or not; whether it counted: nobody decides on their own, none is decided twice or after its time. */
    boolean decide(UUID id, boolean approved) {
        Actor actor = approver();
        Instant now = clock.instant();
        boolean decided = exports.decide(id, approved, actor, now, now.plus(TIME_TO_TAKE));
        if (decided) {
            log.recordList(approved ? Screen.LIST_EXPORT_APPROVED : Screen.LIST_EXPORT_REFUSED, id);
        }
        return decided;
    }

    /** The spreadsheet, to the one who asked for it, once it is on record. */
    byte[] take(ListExport export) {
        Actor actor = auditor();
        if (!export.askedBy().equals(actor.id()) || standing(export) != Standing.READY) {
            throw AuditAccess.notFound();
        }
        List<UUID> ids = exports.applicationIds(export.id());
        Instant now = clock.instant();
        log.recordList(Screen.LIST_EXPORT, export.id(), ids);
        exports.taken(export.id(), now);
        return sheets.make(export, ids, new ExportNote(actor, now, export.reason()));
    }

    private List<UUID> found(String text) {
        return queries.ask(new FindApplicationIds(text, MOST + 1)).ids();
    }

    private Actor auditor() {
        return currentActor.get().filter(actor -> actor.role() == Role.AUDITOR).orElseThrow(AuditAccess::notFound);
    }

    private Actor approver() {
        return currentActor.get().filter(actor -> mayDecide(actor.role())).orElseThrow(AuditAccess::notFound);
    }

    private static boolean mayDecide(Role role) {
        return switch (role) {
            case AUDITOR, ADMINISTRATOR, SECURITY_ADMINISTRATOR -> true;
            case APPLICANT, REVIEWER, HEAD, SYSTEM -> false;
        };
    }
}

package org.huiji.web.audit;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.Approved;
import org.huiji.application.ApplicationState.Discarded;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.ApplicationState.Erased;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.Dossier;
import org.huiji.application.ReviewRound;
import org.huiji.projections.history.FindStateAt;
import org.huiji.projections.history.History;
import org.huiji.projections.history.StateAt;
import org.huiji.web.audit.ReplayPage.Day;
import org.huiji.web.audit.ReplayPage.Snapshot;
import org.huiji.web.command.Queries;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out a history at one point: what had happened, and the application exactly as it stood then. */
@Component
class ReplayPages {

    private final Queries queries;
    private final EventEntries entries;
    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final FindingPresenter findings;

    ReplayPages(
            Queries queries,
            EventEntries entries,
            FactPresenter facts,
            DocumentPresenter documents,
            FindingPresenter findings) {
        this.queries = queries;
        this.entries = entries;
        this.facts = facts;
        this.documents = documents;
        this.findings = findings;
    }

    /** The page after the event with that sequence. */
    ReplayPage page(History history, long position) {
        UUID id = history.applicationId();
        ApplicationState state = stateAfter(id, position);
        Dossier before = position == 0 ? null : stateAfter(id, position - 1).dossier();
        List<EventEntry> told = entries.of(history, position);
        return new ReplayPage(
                id,
                history.receiptNumber(),
                FactPresenter.name(state.dossier()),
                position,
                told,
                days(told),
                snapshot(state, before),
                history.entries().get((int) position).recorded());
    }

    private ApplicationState stateAfter(UUID applicationId, long sequence) {
        return queries.ask(new FindStateAt(applicationId, sequence))
                .stateAt()
                .map(StateAt::state)
                .orElseThrow(AuditAccess::notFound);
    }

    private Snapshot snapshot(ApplicationState state, @Nullable Dossier before) {
        Dossier dossier = state.dossier();
        return new Snapshot(
                state.status(),
                dossier.version(),
                round(state),
                state instanceof InReview review ? review.reviewerName() : "",
                facts.sections(dossier, before, Visibility.MASKED),
                documents.present(dossier, before),
                findings.views(dossier.findings(), dossier, dossier.asReturned(), Visibility.MASKED));
    }

    private static @Nullable ReviewRound round(ApplicationState state) {
        return switch (state) {
            case UnderReview review -> review.round();
            case Returned returned -> returned.round();
            case Approved approved -> approved.round();
            case Draft _,Discarded _,Erased _ -> null;
        };
    }

    private static List<Day> days(List<EventEntry> told) {
        List<Day> days = new ArrayList<>();
        for (EventEntry entry : told.reversed()) {
            if (days.isEmpty() || !days.getLast().date().equals(entry.day())) {
                days.add(new Day(entry.day(), new ArrayList<>()));
            }
            days.getLast().entries().add(entry);
        }
        return days;
    }
}

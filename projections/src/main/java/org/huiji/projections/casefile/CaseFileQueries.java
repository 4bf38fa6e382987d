package org.huiji.projections.casefile;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.ReviewRound;
import org.huiji.application.port.ApplicationLog;
import org.huiji.projections.comparison.Change;
import org.huiji.projections.comparison.Differences;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Answers what stands in a case file. */
@Component
class CaseFileQueries {

    private final CaseFileRows rows;
    private final SharedUses shared;
    private final ApplicationLog log;

    CaseFileQueries(CaseFileRows rows, SharedUses shared, ApplicationLog log) {
        this.rows = rows;
        this.shared = shared;
        this.log = log;
    }

    @QueryHandler
    CaseFileAnswer on(FindCaseFile query) {
        return new CaseFileAnswer(rows.findById(query.applicationId()).flatMap(this::caseFile));
    }

    private Optional<CaseFile> caseFile(CaseFileRow row) {
        CaseContent content = CaseContent.of(log.eventsOf(row.getId()));
        return content.shown().map(dossier -> caseFile(row, content, dossier));
    }

    private CaseFile caseFile(CaseFileRow row, CaseContent found, Dossier dossier) {
        Dossier former = dossier.asReturned() == null ? dossier.asApproved() : dossier.asReturned();
        List<Change> changes = former == null ? List.of() : Differences.between(former, dossier);
        ApplicationState state = found.state();
        ReviewRound round = Objects.requireNonNull(found.round());
        String reviewer = reviewer(state);
        return new CaseFile(row.getId(), row.accountId, ReceiptNumber.of(row.getId()), state.status(),
                state.dossier().version(), dossier, former, changes, state.dossier().findings(), round, reviewer,
                reviewer == null ? null : found.reviewerName(), shared.of(row, dossier), found.notes());
    }

    private static @Nullable String reviewer(ApplicationState state) {
        return switch (state) {
            case ApplicationState.InReview review -> review.reviewerId();
            case ApplicationState.Returned returned -> returned.returnedBy();
            case ApplicationState.Draft _,ApplicationState.PendingReview _,ApplicationState.Approved _,ApplicationState.Discarded _,ApplicationState.Erased _ ->
                null;
        };
    }
}

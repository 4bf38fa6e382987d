package org.huiji.web.audit;

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
import org.huiji.projections.history.History;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.Visibility;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Lays out the state after an event as the live screens do. */
@Component
class Snapshots {

    private final WordsOfTheTime wordsOfTheTime;
    private final DocumentPresenter documents;

    Snapshots(WordsOfTheTime wordsOfTheTime, DocumentPresenter documents) {
        this.wordsOfTheTime = wordsOfTheTime;
        this.documents = documents;
    }

    /** The state after an event, with what the event changed. */
    Snapshot after(History history, long position) {
        return snapshot(history, position, history.stateBefore(position).map(ApplicationState::dossier).orElse(null));
    }

    /** The state after an event by itself, nothing of it marked as changed. */
    Snapshot at(History history, long position) {
        return snapshot(history, position, null);
    }

    private Snapshot snapshot(History history, long position, @Nullable Dossier before) {
        Words words = wordsOfTheTime.at(history.entry(position).recorded().event().occurredAt());
        ApplicationState state = history.stateAfter(position);
        Dossier dossier = state.dossier();
        ReviewRound round = round(state);
        return new Snapshot(
                state.status(),
                dossier.version(),
                round,
                round == null ? "" : words.lists().departmentName(round.departmentCode()),
                state instanceof InReview review ? review.reviewerName() : "",
                words.facts().sections(dossier, before, Visibility.MASKED),
                documents.present(dossier, before),
                documents.replaced(dossier, before),
                words.findings().views(dossier.findings(), dossier, dossier.asReturned(), Visibility.MASKED),
                dossier.isErased());
    }

    private static @Nullable ReviewRound round(ApplicationState state) {
        return switch (state) {
            case UnderReview review -> review.round();
            case Returned returned -> returned.round();
            case Approved approved -> approved.round();
            case Draft _,Discarded _,Erased _ -> null;
        };
    }
}

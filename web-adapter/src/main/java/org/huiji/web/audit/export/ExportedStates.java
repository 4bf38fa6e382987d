package org.huiji.web.audit.export;

import java.util.List;
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
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.audit.export.ExportedHistory.Answer;
import org.huiji.web.audit.export.ExportedHistory.Part;
import org.huiji.web.audit.export.ExportedHistory.Raised;
import org.huiji.web.audit.export.ExportedHistory.Round;
import org.huiji.web.audit.export.ExportedHistory.Slot;
import org.huiji.web.audit.export.ExportedHistory.State;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.FindingView;
import org.huiji.web.facts.PictureView;
import org.huiji.web.facts.SectionFacts;
import org.huiji.web.facts.Visibility;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Says how an application stands, in the form in which it leaves the product. */
@Component
class ExportedStates {

    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final FindingPresenter findings;
    private final ReferenceLists lists;
    private final Messages messages;

    ExportedStates(
            FactPresenter facts,
            DocumentPresenter documents,
            FindingPresenter findings,
            ReferenceLists lists,
            Messages messages) {
        this.facts = facts;
        this.documents = documents;
        this.findings = findings;
        this.lists = lists;
        this.messages = messages;
    }

    State of(ApplicationState state) {
        Dossier dossier = state.dossier();
        return new State(
                state.status(),
                messages.text("status." + state.status().name()),
                dossier.version(),
                round(state),
                state instanceof InReview review ? review.reviewerName() : "",
                facts.sections(dossier, null, Visibility.MASKED).stream().map(this::part).toList(),
                documents.present(dossier, null).stream().map(ExportedStates::slot).toList(),
                findings.views(dossier.findings(), dossier, dossier.asReturned(), Visibility.MASKED).stream()
                        .map(this::raised)
                        .toList());
    }

    private @Nullable Round round(ApplicationState state) {
        return switch (state) {
            case UnderReview review -> round(review.round());
            case Returned returned -> round(returned.round());
            case Approved approved -> round(approved.round());
            case Draft _,Discarded _,Erased _ -> null;
        };
    }

    private Round round(ReviewRound round) {
        return new Round(
                round.number(),
                round.submittedAt(),
                round.departmentCode(),
                lists.departmentName(round.departmentCode()),
                round.dates().remindOn(),
                round.dates().dueOn(),
                round.dates().provisional(),
                round.reminded(),
                round.overdue());
    }

    private Part part(SectionFacts section) {
        return new Part(
                section.name().name(),
                messages.text("section." + section.name().name()),
                section.erased(),
                section.erased() ? List.of() : section.facts().stream().map(this::answer).toList());
    }

    private Answer answer(Fact fact) {
        return new Answer(
                fact.key(),
                fact.label(),
                fact.picture() == null ? fact.display() : messages.text("audit.export.picture"));
    }

    private static Slot slot(DocumentView document) {
        return new Slot(
                document.key(),
                document.label(),
                document.pictures().stream().map(PictureView::contentId).toList(),
                document.substitute());
    }

    private Raised raised(FindingView finding) {
        return new Raised(
                finding.id(),
                finding.key(),
                finding.label(),
                finding.round(),
                messages.text("findingStatus." + finding.status().name()),
                finding.reason(),
                finding.text(),
                finding.formerValue(),
                finding.value(),
                finding.explanation());
    }
}

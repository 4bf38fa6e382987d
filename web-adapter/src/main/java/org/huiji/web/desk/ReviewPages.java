package org.huiji.web.desk;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.SectionName;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.DocumentView;
import org.huiji.web.facts.Evidence;
import org.huiji.web.facts.Fact;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.huiji.web.facts.FindingView;
import org.huiji.web.facts.Visibility;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.huiji.web.print.PrintedContent;
import org.springframework.stereotype.Component;

/** Lays out an opened application for review: each answer beside the document that proves it. */
@Component
class ReviewPages {

    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final FindingPresenter findings;
    private final StandingPresenter standing;
    private final MachineChecks checks;
    private final Hindrances hindrances;
    private final DatePresenter dates;
    private final PrintedContent printed;
    private final ReferenceLists lists;
    private final Messages messages;
    private final FreshIds ids;

    ReviewPages(
            FactPresenter facts,
            DocumentPresenter documents,
            FindingPresenter findings,
            StandingPresenter standing,
            MachineChecks checks,
            Hindrances hindrances,
            DatePresenter dates,
            PrintedContent printed,
            ReferenceLists lists,
            Messages messages,
            FreshIds ids) {
        this.facts = facts;
        this.documents = documents;
        this.findings = findings;
        this.standing = standing;
        this.checks = checks;
        this.hindrances = hindrances;
        this.dates = dates;
        this.printed = printed;
        this.lists = lists;
        this.messages = messages;
        this.ids = ids;
    }

    /** The page with the marks that were already typed. */
    ReviewPage page(
            DeskCase opened, ReviewForm form, Optional<ReviewOpinion> opinion, Visibility numberVisibility) {
        CaseFile file = opened.file();
        List<DocumentView> called = documents.called(file.dossier(), file.former());
        List<FindingView> earlier = findings.views(
                opened.lastFindings(), file.dossier(), file.former(), opened.visibility());
        List<MachineCheck> checked = checks.of(opened);
        return new ReviewPage(
                file.applicationId(),
                file.version(),
                ids.next(),
                file.receiptNumber(),
                printed.checkCode(file.dossier()),
                FactPresenter.name(file.dossier()),
                number(opened, numberVisibility),
                numberVisibility == Visibility.MASKED,
                file.status(),
                file.round().number(),
                standing.deadline(file),
                standing.text(opened),
                DeskAction.on(opened),
                called,
                documents.replaced(file.dossier(), file.former()),
                earlier,
                checked,
                groups(opened, called, new RowMaker(checked, earlier, form, file.former() != null)),
                file.staffNotes(),
                reasons(),
                hindrances.of(opened),
                opinion.map(saved -> dates.time(saved.savedAt())).orElse(""),
                opinion.map(ReviewOpinion::savedBy).map(UUID::toString).orElse(""),
                opened.isMine());
    }

    private String number(DeskCase opened, Visibility visibility) {
        PersonalInfo personalInfo = opened.file().dossier().personalInfo();
        return personalInfo == null
                ? ""
                : facts.display(Field.IDENTITY_NUMBER, personalInfo.identityNumber(), visibility);
    }

    private List<ReviewGroup> groups(DeskCase opened, List<DocumentView> called, RowMaker rows) {
        Set<DocumentSlot> slots = called.stream().map(DocumentView::slot).collect(Collectors.toSet());
        List<Fact> answers = Arrays.stream(SectionName.values())
                .flatMap(name -> facts.facts(opened.file().dossier(), opened.file().former(), name, opened.visibility())
                        .stream())
                .toList();
        List<ReviewGroup> groups = new ArrayList<>();
        for (DocumentView document : called) {
            Stream<ReviewRow> proven = answers.stream()
                    .filter(fact -> Evidence.of(fact.field(), slots) == document.slot())
                    .map(rows::of);
            groups.add(new ReviewGroup(document, Stream.concat(Stream.of(rows.of(document)), proven).toList()));
        }
        groups.add(new ReviewGroup(null, wholeSections(rows)));
        return groups;
    }

    private List<ReviewRow> wholeSections(RowMaker rows) {
        return Arrays.stream(SectionName.values())
                .map(name -> rows.of(
                        name, messages.text("facts.wholeSection", messages.text("section." + name.name()))))
                .toList();
    }

    private List<Option> reasons() {
        return lists.current(CodeList.RETURN_REASON).stream()
                .map(entry -> new Option(entry.code(), entry.code() + " " + entry.label()))
                .toList();
    }
}

package org.huiji.web.desk.file;

import java.util.List;
import java.util.Optional;
import org.huiji.application.Dossier;
import org.huiji.application.section.PersonalInfo;
import org.huiji.projections.personnelfile.FileVersions.UnderReview;
import org.huiji.projections.personnelfile.FileVersions.Version;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.file.FilePage.Amendment;
import org.huiji.web.desk.file.FilePage.VersionEntry;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.Visibility;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Masks;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Lays out a version of a file beside the list of all, with what it changed marked. */
@Component
class FilePages {

    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final DeskAccess desk;
    private final ReferenceLists lists;
    private final DatePresenter dates;
    private final Masks masks;
    private final Messages messages;

    FilePages(
            FactPresenter facts,
            DocumentPresenter documents,
            DeskAccess desk,
            ReferenceLists lists,
            DatePresenter dates,
            Masks masks,
            Messages messages) {
        this.facts = facts;
        this.documents = documents;
        this.desk = desk;
        this.lists = lists;
        this.dates = dates;
        this.masks = masks;
        this.messages = messages;
    }

    FilePage page(OpenedFile opened) {
        Version shown = opened.shown();
        Optional<Dossier> dossier = shown.dossier();
        return new FilePage(
                FileSearchController.PATH + "/" + shown.applicationId(),
                shown.receiptNumber(),
                shown.number(),
                dossier.map(FactPresenter::name).orElse(""),
                dossier.map(this::number).orElse(""),
                standing(shown),
                opened.isCurrent(),
                opened.held(),
                opened.file().underReview().map(this::amendment).orElse(null),
                dossier.map(now -> facts.sections(now, now.asApproved(), Visibility.MASKED)).orElse(List.of()),
                dossier.map(now -> documents.present(now, now.asApproved())).orElse(List.of()),
                versions(opened));
    }

    private String number(Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        return info == null ? "" : masks.identityNumber(info.identityNumber());
    }

    private String standing(Version version) {
        return messages.text("desk.file.standing", dates.minute(version.approvedAt()),
                lists.departmentName(version.departmentCode()));
    }

    private Amendment amendment(UnderReview underReview) {
        String department = lists.departmentName(underReview.departmentCode());
        return new Amendment(
                messages.text("desk.file.amendment", dates.day(underReview.submittedAt()), department),
                desk.isResponsible(desk.actor(), underReview.departmentCode())
                        ? "/desk/applications/" + underReview.applicationId()
                        : null);
    }

    private List<VersionEntry> versions(OpenedFile opened) {
        Version first = opened.file().versions().getFirst();
        return opened.file().versions().stream()
                .map(version -> new VersionEntry(
                        version.number(),
                        version.applicationId(),
                        version.receiptNumber(),
                        standing(version),
                        opened.held() && version.equals(first),
                        version.equals(opened.shown())))
                .toList();
    }
}

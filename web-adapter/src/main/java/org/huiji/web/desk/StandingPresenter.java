package org.huiji.web.desk;

import java.util.Optional;
import org.huiji.application.ApplicationStatus;
import org.huiji.projections.casefile.CaseFile;
import org.huiji.projections.personnelfile.FindPersonnelFile;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.command.Queries;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Says where an application stands and with whom. */
@Component
class StandingPresenter {

    private final DeadlinePresenter deadlines;
    private final DatePresenter dates;
    private final Messages messages;
    private final Queries queries;
    private final ReferenceLists lists;

    StandingPresenter(
            DeadlinePresenter deadlines,
            DatePresenter dates,
            Messages messages,
            Queries queries,
            ReferenceLists lists) {
        this.queries = queries;
        this.lists = lists;
        this.deadlines = deadlines;
        this.dates = dates;
        this.messages = messages;
    }

    /** The deadline while a round runs, else the state in its place. */
    DeadlineView deadline(CaseFile file) {
        return switch (file.status()) {
            case PENDING_REVIEW, IN_REVIEW -> deadlines.running(file.round());
            case DRAFT, RETURNED, APPROVED, DISCARDED, ERASED ->
                deadlines.ended(messages.text("status." + file.status().name()));
        };
    }

    /** When it was submitted and who has it; of an amendment that it is one, of a file that moved where it went. */
    String text(DeskCase opened) {
        CaseFile file = opened.file();
        String submitted = submitted(opened, dates.minute(file.round().submittedAt()));
        String told = file.dossier().amends() == null
                ? submitted
                : messages.text("desk.standing.amendment", submitted);
        return movedTo(file)
                .map(department -> messages.text("desk.standing.moved", told, lists.departmentName(department)))
                .orElse(told);
    }

    private String submitted(DeskCase opened, String at) {
        CaseFile file = opened.file();
        if (file.status() != ApplicationStatus.IN_REVIEW) {
            return messages.text("desk.standing.submitted", at);
        }
        return opened.isMine()
                ? messages.text("desk.standing.mine", at)
                : messages.text("desk.standing.other", at, String.valueOf(file.reviewerName()));
    }

    /** The department that the person's file belongs to since, where an amendment moved it (decision 7). */
    private Optional<String> movedTo(CaseFile file) {
        return file.status() == ApplicationStatus.APPROVED
                ? queries.ask(new FindPersonnelFile(file.accountId()))
                        .file()
                        .map(known -> known.current().departmentCode())
                        .filter(department -> !department.equals(file.departmentCode()))
                : Optional.empty();
    }
}

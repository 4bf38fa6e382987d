package org.huiji.web.desk;

import org.huiji.application.ApplicationStatus;
import org.huiji.projections.casefile.CaseFile;
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

    StandingPresenter(DeadlinePresenter deadlines, DatePresenter dates, Messages messages) {
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

    /** When it was submitted and who has it. */
    String text(DeskCase opened) {
        CaseFile file = opened.file();
        String submitted = dates.minute(file.round().submittedAt());
        if (file.status() != ApplicationStatus.IN_REVIEW) {
            return messages.text("desk.standing.submitted", submitted);
        }
        return opened.isMine()
                ? messages.text("desk.standing.mine", submitted)
                : messages.text("desk.standing.other", submitted, String.valueOf(file.reviewerName()));
    }
}

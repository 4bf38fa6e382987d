package org.huiji.web.desk.batch;

import org.huiji.application.Actor;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.port.StaffDirectory;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Which rows an action cannot be done to as they stand, said before it is confirmed; the aggregate decides. */
@Component
class LeftOut {

    private final StaffDirectory staff;
    private final DeadlinePresenter days;
    private final Messages messages;

    LeftOut(StaffDirectory staff, DeadlinePresenter days, Messages messages) {
        this.staff = staff;
        this.days = days;
        this.messages = messages;
    }

    /** Why, in words; {@code null} where nothing is known to stand in the way. */
    @Nullable
    String reason(BatchAction action, QueueRow row, Actor head) {
        return switch (row.status()) {
            case PENDING_REVIEW -> waiting(action);
            case IN_REVIEW -> claimed(action, row, head);
            default -> ended(row.status());
        };
    }

    private @Nullable String waiting(BatchAction action) {
        return switch (action) {
            case ASSIGN, TRANSFER -> null;
            case REASSIGN -> messages.text("head.batch.leftOut.REASSIGN");
            case RELEASE -> messages.text("head.batch.leftOut.RELEASE");
        };
    }

    private @Nullable String claimed(BatchAction action, QueueRow row, Actor head) {
        String name = String.valueOf(row.claimedByName());
        return switch (action) {
            case REASSIGN -> null;
            case ASSIGN -> messages.text("head.batch.leftOut.ASSIGN", name);
            case TRANSFER -> head.id().equals(row.claimedBy())
                    ? null
                    : messages.text("head.batch.leftOut.TRANSFER", name);
            case RELEASE -> head.id().equals(row.claimedBy()) || isReviewerAway(row)
                    ? null
                    : messages.text("head.batch.leftOut.atWork", name);
        };
    }

    private boolean isReviewerAway(QueueRow row) {
        return row.claimedBy() != null && staff.isAway(row.claimedBy(), row.departmentCode(), days.today());
    }

    private String ended(ApplicationStatus status) {
        return messages.text("head.batch.leftOut.state", messages.text("status." + status.name()));
    }
}

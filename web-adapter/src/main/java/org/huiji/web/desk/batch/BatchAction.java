package org.huiji.web.desk.batch;

import java.util.Arrays;
import java.util.Optional;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.jspecify.annotations.Nullable;

/** What a head does with several applications at once. Nothing that decides an application is among it. */
enum BatchAction {
    ASSIGN(true, false, false),
    REASSIGN(true, false, true),
    TRANSFER(false, true, true),
    RELEASE(false, false, false);

    private final boolean toReviewer;
    private final boolean toDepartment;
    private final boolean withReason;

    BatchAction(boolean toReviewer, boolean toDepartment, boolean withReason) {
        this.toReviewer = toReviewer;
        this.toDepartment = toDepartment;
        this.withReason = withReason;
    }

    static Optional<BatchAction> read(@Nullable String name) {
        return Arrays.stream(values()).filter(action -> action.name().equals(name)).findFirst();
    }

    public boolean isToReviewer() {
        return toReviewer;
    }

    public boolean isToDepartment() {
        return toDepartment;
    }

    public boolean isWithReason() {
        return withReason;
    }

    /** The command for one row. */
    ApplicationCommand command(BatchRow row, BatchForm form) {
        return switch (this) {
            case ASSIGN -> new AssignReview(row.applicationId(), row.version(), form.reviewerId());
            case REASSIGN ->
                new ReassignReview(row.applicationId(), row.version(), form.reviewerId(), form.reason());
            case TRANSFER ->
                new TransferApplication(row.applicationId(), row.version(), form.departmentCode(), form.reason());
            case RELEASE -> new ReleaseReview(row.applicationId(), row.version());
        };
    }
}

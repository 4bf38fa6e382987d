package org.huiji.web.desk;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Lifecycle;
import org.huiji.application.Role;

/** What the desk offers on an application; the life cycle says in which state and to which role. */
enum DeskAction {
    CLAIM(ApplicationCommand.ClaimReview.class),
    RELEASE(ApplicationCommand.ReleaseReview.class),
    RETURN(ApplicationCommand.ReturnApplication.class),
    APPROVE(ApplicationCommand.ApproveApplication.class),
    TRANSFER(ApplicationCommand.TransferApplication.class),
    RECALL(ApplicationCommand.RecallReturn.class),
    ASSIGN(ApplicationCommand.AssignReview.class),
    REASSIGN(ApplicationCommand.ReassignReview.class),
    NOTE(ApplicationCommand.AddStaffNote.class);

    private final Class<? extends ApplicationCommand> command;

    DeskAction(Class<? extends ApplicationCommand> command) {
        this.command = command;
    }

    /** What can be done with the application by the one who has it open. */
    static Set<DeskAction> on(DeskCase opened) {
        return Arrays.stream(values())
                .filter(action -> Lifecycle.allows(opened.file().status(), opened.actor().role(), action.command))
                .filter(action -> action.appliesTo(opened))
                .collect(Collectors.toCollection(() -> EnumSet.noneOf(DeskAction.class)));
    }

    private boolean appliesTo(DeskCase opened) {
        return switch (this) {
            case RELEASE -> opened.isMine() || mayReleaseForAnother(opened);
            case RETURN, APPROVE -> opened.isMine();
            case TRANSFER -> maySendOn(opened);
            case RECALL -> mayRecall(opened);
            case CLAIM, ASSIGN, REASSIGN, NOTE -> true;
        };
    }

    /** What one holds who is not there is the head's to put back. */
    private static boolean mayReleaseForAnother(DeskCase opened) {
        return opened.actor().role() == Role.HEAD && opened.reviewerAway();
    }

    /** What nobody has claimed is the head's to send on. */
    private static boolean maySendOn(DeskCase opened) {
        return opened.file().status() == ApplicationStatus.PENDING_REVIEW
                ? opened.actor().role() == Role.HEAD
                : opened.isMine();
    }

    /** While returned, the case file names the one who may recall the return. */
    private static boolean mayRecall(DeskCase opened) {
        return opened.actor().id().equals(opened.file().reviewerId());
    }
}

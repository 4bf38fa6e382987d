package org.huiji.web.desk;

import java.util.Set;
import java.util.UUID;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.Refusal;
import org.huiji.projections.reviewerqueue.FindNextUnclaimed;
import org.huiji.projections.reviewerqueue.QueuePage;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.command.Commands;
import org.huiji.web.command.Queries;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Takes the most urgent application that nobody has; who is slower than another gets the one after it. */
@Component
class NextReview {

    /** Looked at together; where others were faster with all of them, as many more. */
    private static final int CANDIDATES = 20;

    private final Queries queries;
    private final Commands commands;
    private final DeskAccess access;
    private final DeskSteps steps;
    private final Messages messages;

    NextReview(Queries queries, Commands commands, DeskAccess access, DeskSteps steps, Messages messages) {
        this.queries = queries;
        this.commands = commands;
        this.access = access;
        this.steps = steps;
        this.messages = messages;
    }

    /** Leads to the application taken, or back to the queue when there is none. */
    String claim(UUID commandId, RedirectAttributes flash) {
        Set<String> departments = access.departmentsOf(access.actor());
        @Nullable
        String after = null;
        do {
            QueuePage waiting = queries.ask(new FindNextUnclaimed(departments, after, CANDIDATES));
            for (QueueRow row : waiting.rows()) {
                if (isTaken(row.applicationId(), commandId)) {
                    return steps.done("desk.done.claimed", DeskSteps.pathOf(row.applicationId()), flash);
                }
            }
            after = waiting.nextCursor();
        } while (after != null);
        flash.addFlashAttribute(DeskSteps.REFUSED, messages.text("desk.refused.nothingWaits"));
        return "redirect:" + QueueQuery.PATH;
    }

    private boolean isTaken(UUID applicationId, UUID commandId) {
        try {
            commands.send(new ClaimReview(applicationId, ClaimReview.NO_VERSION), commandId);
            return true;
        } catch (Refusal refusal) {
            return switch (refusal.code()) {
                case CLAIMED_BY_ANOTHER, NOT_ALLOWED_IN_STATE, OWN_APPLICATION, FOREIGN_DEPARTMENT, ERASED,
                        UNKNOWN_APPLICATION ->
                    false;
                default -> throw refusal;
            };
        }
    }
}

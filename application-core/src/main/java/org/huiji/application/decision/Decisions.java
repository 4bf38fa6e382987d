package org.huiji.application.decision;

import java.util.Map;
import org.huiji.application.ApplicationCommand;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.ErasePersonalData;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.MoveReviewDeadline;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.RemoveDocument;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.SelectManagementDepartment;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationCommand.StartApplication;
import org.huiji.application.ApplicationCommand.SubmitEducation;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationCommand.SubmitQualification;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.CommandContext;
import org.huiji.application.Lifecycle;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.Rulebook;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a command: events, nothing, or a {@link Refusal}. Pure. In this order: whose right it is, whether the
 * state allows it, whether the sender saw what stands, and the command's own rules.
 */
public final class Decisions {

    private Decisions() {}

    /**
     * Decides one command.
     *
     * @param state {@code null} when the application does not exist yet
     */
    public static Decision decide(
            @Nullable ApplicationState state, ApplicationCommand command, CommandContext context, Rulebook rulebook) {
        Circumstances now = new Circumstances(context, rulebook);
        if (state == null) {
            return OpeningDecisions.first(command, now);
        }
        Rights.require(state, command, now);
        return switch (Lifecycle.of(command.getClass()).in(state.status())) {
            case ALLOWED -> allowed(state, command, now);
            case NO_EFFECT -> withoutEffect(state, command);
            case REFUSED -> throw refused(state, command, now);
        };
    }

    private static Decision allowed(ApplicationState state, ApplicationCommand command, Circumstances now) {
        return switch (command) {
            case StartApplication _,StartAmendment _ -> withoutEffect(state, command);
            case SubmitPersonalInfo c -> SectionDecisions.personalInfo(c, in(Editable.class, state), now);
            case SelectManagementDepartment c -> SectionDecisions.affiliation(c, in(Editable.class, state), now);
            case SubmitEducation c -> SectionDecisions.education(c, in(Editable.class, state), now);
            case SubmitQualification c -> SectionDecisions.qualification(c, in(Editable.class, state), now);
            case AttachDocument c -> DocumentDecisions.attach(c, in(Editable.class, state), now);
            case RemoveDocument c -> DocumentDecisions.remove(c, in(Editable.class, state), now);
            case ExplainFinding c -> ApplicantDecisions.explain(c, in(Returned.class, state), now);
            case SubmitForReview c -> ApplicantDecisions.submit(c, in(Editable.class, state), now);
            case WithdrawSubmission c -> ApplicantDecisions.withdraw(c, in(PendingReview.class, state), now);
            case DiscardApplication c -> ApplicantDecisions.discard(c, in(Editable.class, state), now);
            case ClaimReview c -> ReviewerDecisions.claim(c, in(PendingReview.class, state), now);
            case ReleaseReview c -> ReviewerDecisions.release(c, in(InReview.class, state), now);
            case AssignReview c -> HeadDecisions.assign(c, in(PendingReview.class, state), now);
            case ReassignReview c -> HeadDecisions.reassign(c, in(InReview.class, state), now);
            case TransferApplication c -> TransferDecisions.transfer(c, in(UnderReview.class, state), now);
            case ReturnApplication c -> ReviewerDecisions.returnForCorrection(c, in(InReview.class, state), now);
            case RecallReturn c -> ReviewerDecisions.recall(c, in(Returned.class, state), now);
            case ApproveApplication c -> ReviewerDecisions.approve(c, in(InReview.class, state), now);
            case AddStaffNote c -> ReviewerDecisions.note(c, state, now);
            case IssueReviewReminder c -> SystemDecisions.remind(c, in(UnderReview.class, state), now);
            case MarkReviewOverdue c -> SystemDecisions.markOverdue(c, in(UnderReview.class, state), now);
            case MoveReviewDeadline c -> SystemDecisions.moveDeadline(c, in(UnderReview.class, state), now);
            case ErasePersonalData c -> SystemDecisions.erase(c, state, now);
        };
    }

    private static Decision withoutEffect(ApplicationState state, ApplicationCommand command) {
        if (command instanceof StartAmendment start) {
            return OpeningDecisions.amendmentAgain(start, state);
        }
        boolean isStepOfClock = command instanceof IssueReviewReminder
                || command instanceof MarkReviewOverdue
                || command instanceof MoveReviewDeadline;
        return isStepOfClock ? Decision.notDue() : Decision.unchanged();
    }

    /** Who lost a race is told to whom; everybody else, which state stands in the way. */
    private static Refusal refused(ApplicationState state, ApplicationCommand command, Circumstances now) {
        if (state.status() == ApplicationStatus.ERASED) {
            return new Refusal(RefusalCode.ERASED);
        }
        boolean wantsToTakeUp = command instanceof ClaimReview || command instanceof AssignReview;
        if (wantsToTakeUp
                && state instanceof InReview review
                && !review.reviewerId().equals(now.actor().id())) {
            return StaffPolicies.claimedByAnother(review);
        }
        return new Refusal(
                RefusalCode.NOT_ALLOWED_IN_STATE, Map.of("status", state.status().name()));
    }

    private static <S extends ApplicationState> S in(Class<S> type, ApplicationState state) {
        return type.cast(state);
    }
}

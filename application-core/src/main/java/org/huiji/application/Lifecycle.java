package org.huiji.application;

import static org.huiji.application.ApplicationStatus.APPROVED;
import static org.huiji.application.ApplicationStatus.DRAFT;
import static org.huiji.application.ApplicationStatus.ERASED;
import static org.huiji.application.ApplicationStatus.IN_REVIEW;
import static org.huiji.application.ApplicationStatus.PENDING_REVIEW;
import static org.huiji.application.ApplicationStatus.RETURNED;
import static org.huiji.application.Role.APPLICANT;
import static org.huiji.application.Role.HEAD;
import static org.huiji.application.Role.REVIEWER;
import static org.huiji.application.Role.SYSTEM;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
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

/**
 * Which command is allowed in which state, and for which roles: the table of review.md as data. The aggregate decides by
 * it and the screens take their buttons from it, so the two cannot disagree.
 */
public final class Lifecycle {

    /** What a state says to a command, before the command's own rules are asked. */
    public enum Verdict {
        /** Its own rules decide. */
        ALLOWED,
        /** Accepted, but never stores anything: continued, too late, or already so. */
        NO_EFFECT,
        /** Refused. */
        REFUSED
    }

    /** All that the life cycle says of one command. */
    public record Row(
            Class<? extends ApplicationCommand> command,
            Set<Role> roles,
            Set<ApplicationStatus> allowedIn,
            Set<ApplicationStatus> withoutEffectIn) {

        public Verdict in(ApplicationStatus status) {
            if (allowedIn.contains(status)) {
                return Verdict.ALLOWED;
            }
            return withoutEffectIn.contains(status) ? Verdict.NO_EFFECT : Verdict.REFUSED;
        }
    }

    private static final Set<ApplicationStatus> NOWHERE = EnumSet.noneOf(ApplicationStatus.class);
    private static final Set<ApplicationStatus> EDITABLE = EnumSet.of(DRAFT, RETURNED);
    private static final Set<ApplicationStatus> UNDER_REVIEW = EnumSet.of(PENDING_REVIEW, IN_REVIEW);
    private static final Set<ApplicationStatus> OPEN = EnumSet.of(DRAFT, PENDING_REVIEW, IN_REVIEW, RETURNED);
    private static final Set<ApplicationStatus> SUBMITTED = EnumSet.of(PENDING_REVIEW, IN_REVIEW, RETURNED, APPROVED);
    private static final Set<ApplicationStatus> NOT_ERASED = EnumSet.complementOf(EnumSet.of(ERASED));

    private static final List<Row> ROWS = List.of(
            new Row(StartApplication.class, EnumSet.of(APPLICANT), NOWHERE, OPEN),
            new Row(StartAmendment.class, EnumSet.of(APPLICANT), NOWHERE, OPEN),
            row(SubmitPersonalInfo.class, EnumSet.of(APPLICANT), EDITABLE),
            row(SelectManagementDepartment.class, EnumSet.of(APPLICANT), EDITABLE),
            row(SubmitEducation.class, EnumSet.of(APPLICANT), EDITABLE),
            row(SubmitQualification.class, EnumSet.of(APPLICANT), EDITABLE),
            row(AttachDocument.class, EnumSet.of(APPLICANT), EDITABLE),
            row(RemoveDocument.class, EnumSet.of(APPLICANT), EDITABLE),
            row(ExplainFinding.class, EnumSet.of(APPLICANT), EnumSet.of(RETURNED)),
            row(SubmitForReview.class, EnumSet.of(APPLICANT), EDITABLE),
            row(WithdrawSubmission.class, EnumSet.of(APPLICANT), EnumSet.of(PENDING_REVIEW)),
            row(DiscardApplication.class, EnumSet.of(APPLICANT), EDITABLE),
            row(ClaimReview.class, EnumSet.of(REVIEWER), EnumSet.of(PENDING_REVIEW)),
            row(ReleaseReview.class, EnumSet.of(REVIEWER, HEAD), EnumSet.of(IN_REVIEW)),
            row(AssignReview.class, EnumSet.of(HEAD), EnumSet.of(PENDING_REVIEW)),
            row(ReassignReview.class, EnumSet.of(HEAD), EnumSet.of(IN_REVIEW)),
            row(TransferApplication.class, EnumSet.of(REVIEWER, HEAD), UNDER_REVIEW),
            row(ReturnApplication.class, EnumSet.of(REVIEWER), EnumSet.of(IN_REVIEW)),
            row(RecallReturn.class, EnumSet.of(REVIEWER), EnumSet.of(RETURNED)),
            row(ApproveApplication.class, EnumSet.of(REVIEWER), EnumSet.of(IN_REVIEW)),
            row(AddStaffNote.class, EnumSet.of(REVIEWER, HEAD), SUBMITTED),
            clock(IssueReviewReminder.class),
            clock(MarkReviewOverdue.class),
            clock(MoveReviewDeadline.class),
            new Row(
                    ErasePersonalData.class,
                    EnumSet.of(SYSTEM, Role.SECURITY_ADMINISTRATOR),
                    NOT_ERASED,
                    EnumSet.of(ERASED)));

    private static final Map<Class<? extends ApplicationCommand>, Row> BY_COMMAND = ROWS.stream()
            .collect(Collectors.toUnmodifiableMap(Row::command, Function.identity()));

    private Lifecycle() {}

    /** One row a command, in the order of an application's life. */
    public static List<Row> rows() {
        return ROWS;
    }

    public static Row of(Class<? extends ApplicationCommand> command) {
        Row row = BY_COMMAND.get(command);
        if (row == null) {
            throw new IllegalArgumentException("not a command of the life cycle: " + command.getName());
        }
        return row;
    }

    /** Whether the state allows the command; the command's own rules may still refuse it. */
    public static boolean allows(ApplicationStatus status, Class<? extends ApplicationCommand> command) {
        return of(command).in(status) == Verdict.ALLOWED;
    }

    /** Whether the state allows the command to somebody of that role. */
    public static boolean allows(ApplicationStatus status, Role role, Class<? extends ApplicationCommand> command) {
        return allows(status, command) && of(command).roles().contains(role);
    }

    private static Row row(
            Class<? extends ApplicationCommand> command, Set<Role> roles, Set<ApplicationStatus> allowedIn) {
        return new Row(command, roles, allowedIn, NOWHERE);
    }

    /** A step of the clock is never refused, or the scheduler would try for ever (decision 5). */
    private static Row clock(Class<? extends ApplicationCommand> command) {
        return new Row(command, EnumSet.of(SYSTEM), UNDER_REVIEW, EnumSet.complementOf(EnumSet.copyOf(UNDER_REVIEW)));
    }
}

package org.huiji.application.decision;

import java.util.stream.Collectors;
import org.huiji.application.ApplicationCommand.AddStaffNote;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationEvent.StaffNoteAdded;
import org.huiji.application.ApplicationState;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.NewFinding;
import org.huiji.application.Protected;
import org.huiji.application.RaisedFinding;

/** What a reviewer's steps lead to. */
final class ReviewerDecisions {

    private ReviewerDecisions() {}

    static Decision claim(ClaimReview command, PendingReview state, Circumstances now) {
        Policy.require(StaffPolicies.TO_CLAIM, state, now);
        if (command.version() != ClaimReview.NO_VERSION) {
            Circumstances.requireVersion(command.version(), state);
        }
        return Decision.stored(new ReviewClaimed(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                now.actor().id(),
                now.actor().displayName()));
    }

    static Decision release(ReleaseReview command, InReview state, Circumstances now) {
        Policy.require(StaffPolicies.TO_RELEASE, state, now);
        Circumstances.requireVersion(command.version(), state);
        return Decision.stored(new ReviewReleased(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number()));
    }

    static Decision returnForCorrection(ReturnApplication command, InReview state, Circumstances now) {
        Policy.require(StaffPolicies.TO_RETURN, state, now);
        Circumstances.requireVersion(command.version(), state);
        var findings = FindingsToRaise.checked(command.findings(), state.dossier(), now);
        return Decision.stored(new ApplicationReturned(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                now.actor().id(),
                findings.stream()
                        .map(finding -> new RaisedFinding(finding.id(), finding.target(), finding.reasonCode()))
                        .toList(),
                Protected.of(findings.stream().collect(Collectors.toMap(NewFinding::id, NewFinding::text)))));
    }

    /** The round goes on with its own dates; steps that fell due meanwhile fire at once (decision 32). */
    static Decision recall(RecallReturn command, Returned state, Circumstances now) {
        Policy.require(StaffPolicies.TO_RECALL, state, now);
        Circumstances.requireVersion(command.version(), state);
        return Decision.stored(new ReturnRecalled(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                now.actor().id(),
                now.actor().displayName(),
                state.round().dates()));
    }

    static Decision approve(ApproveApplication command, InReview state, Circumstances now) {
        Policy.require(StaffPolicies.TO_APPROVE, state, now);
        Circumstances.requireVersion(command.version(), state);
        return Decision.stored(new ApplicationApproved(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number(),
                now.actor().id(),
                state.round().departmentCode()));
    }

    /** A note does not raise the version: it makes nobody's page stale (decision 3). */
    static Decision note(AddStaffNote command, ApplicationState state, Circumstances now) {
        String text = FreeText.required(command.text(), FreeText.NOTE);
        return Decision.stored(new StaffNoteAdded(
                command.applicationId(),
                state.dossier().version(),
                now.at(),
                command.noteId(),
                Protected.of(text)));
    }
}

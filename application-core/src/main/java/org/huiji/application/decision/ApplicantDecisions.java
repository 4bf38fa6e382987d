package org.huiji.application.decision;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.huiji.application.ApplicationCommand.DiscardApplication;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationEvent.ApplicationDiscarded;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.ApplicationState.Editable;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.Dossier;
import org.huiji.application.FieldProblem;
import org.huiji.application.Finding;
import org.huiji.application.FindingStatus;
import org.huiji.application.Pledge;
import org.huiji.application.Protected;
import org.huiji.application.Refusal;
import org.huiji.application.RefusalCode;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.SectionName;
import org.huiji.review.ReviewPeriod;

/** What the applicant's own steps other than filling in lead to. */
final class ApplicantDecisions {

    private ApplicantDecisions() {}

    static Decision explain(ExplainFinding command, Returned state, Circumstances now) {
        Finding finding = state.dossier().currentFindings().stream()
                .filter(current -> current.id().equals(command.findingId()))
                .filter(current -> current.status() == FindingStatus.OPEN
                        || current.status() == FindingStatus.EXPLAINED)
                .findFirst()
                .orElseThrow(() -> new Refusal(RefusalCode.UNKNOWN_FINDING));
        String explanation = FreeText.required(command.explanation(), FreeText.SHORT);
        if (explanation.equals(finding.explanation())) {
            return Decision.unchanged();
        }
        return Decision.stored(new FindingExplained(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                finding.id(),
                Protected.of(explanation)));
    }

    static Decision submit(SubmitForReview command, Editable state, Circumstances now) {
        requireNothingUnsaved(command);
        Circumstances.requireVersion(command.version(), state);
        Dossier dossier = state.dossier();
        Pledge pledge = command.pledge();
        Affiliation affiliation = dossier.affiliation();
        List<FieldProblem> problems = new ArrayList<>(SubmissionChecklist.check(dossier, now.rulebook(), now.today()));
        if (!SubmissionChecklist.isAgreed(pledge)) {
            problems.add(SubmissionChecklist.PLEDGE_PROBLEM);
        }
        if (!problems.isEmpty() || pledge == null || affiliation == null) {
            throw new Refusal(RefusalCode.INCOMPLETE, problems);
        }
        return Decision.stored(new ApplicationSubmittedForReview(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                dossier.round() + 1,
                departmentToReview(state, affiliation),
                affiliation.address().districtCode(),
                pledge,
                ReviewPeriod.startingAt(now.at(), now.rulebook().calendar())));
    }

    static Decision withdraw(WithdrawSubmission command, PendingReview state, Circumstances now) {
        Circumstances.requireVersion(command.version(), state);
        return Decision.stored(new SubmissionWithdrawn(
                command.applicationId(),
                Circumstances.nextVersion(state),
                now.at(),
                state.round().number()));
    }

    static Decision discard(DiscardApplication command, Editable state, Circumstances now) {
        Circumstances.requireVersion(command.version(), state);
        return Decision.stored(
                new ApplicationDiscarded(command.applicationId(), Circumstances.nextVersion(state), now.at()));
    }

    /** The pledge must not cover text that was not shown (decision 46). */
    private static void requireNothingUnsaved(SubmitForReview command) {
        if (!command.unsavedSections().isEmpty()) {
            String sections = command.unsavedSections().stream()
                    .sorted()
                    .map(SectionName::name)
                    .collect(Collectors.joining(","));
            throw new Refusal(RefusalCode.UNSAVED_CHANGES, Map.of("sections", sections));
        }
    }

    /** The department picked; but one that sent the application on does not get it back unless picked anew. */
    private static String departmentToReview(Editable state, Affiliation affiliation) {
        String picked = affiliation.managementDepartment();
        return switch (state) {
            case Draft _ -> picked;
            case Returned returned -> {
                Dossier former = returned.dossier().asReturned();
                Affiliation formerly = former == null ? null : former.affiliation();
                boolean pickedAnew = formerly == null || !formerly.managementDepartment().equals(picked);
                yield pickedAnew ? picked : returned.round().departmentCode();
            }
        };
    }
}

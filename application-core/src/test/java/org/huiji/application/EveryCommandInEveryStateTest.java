package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
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
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.huiji.review.ReviewDates;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every row of the life cycle, decided by the aggregate itself: allowed rows store, refused rows store nothing. */
class EveryCommandInEveryStateTest {

    private static final Instant LATER = Instant.parse("2026-04-01T00:00:00Z");

    static Stream<Arguments> cells() {
        return Lifecycle.rows().stream()
                .flatMap(row -> Arrays.stream(ApplicationStatus.values()).map(status -> Arguments.of(row, status)));
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cells")
    void theAggregateDecidesAsTheTableSays(Lifecycle.Row row, ApplicationStatus status) {
        Story story = storyFor(row, status);
        ApplicationCommand command = commandFor(row.command(), story);
        Actor actor = actorFor(command, status);
        ApplicationFixture fixture = ApplicationFixture.given(story);
        switch (row.in(status)) {
            case ALLOWED -> fixture.when(actor, command).expectSuccessfulHandlerExecution();
            case NO_EFFECT -> expectNoEffect(fixture, actor, command);
            case REFUSED -> fixture.refuses(actor, command, codeFor(command, status));
        }
    }

    @ParameterizedTest(name = "{0} in {1}")
    @MethodSource("cells")
    void anAllowedCommandStores(Lifecycle.Row row, ApplicationStatus status) {
        Story story = storyFor(row, status);
        ApplicationCommand command = commandFor(row.command(), story);
        if (row.in(status) == Lifecycle.Verdict.ALLOWED) {
            assertThat(story.decide(actorFor(command, status), command).outcome()).isEqualTo(Outcome.STORED);
        }
    }

    @Test
    void theTableHasOneRowForEveryCommand() {
        List<?> commands = Arrays.asList(ApplicationCommand.class.getPermittedSubclasses());
        assertThat(Lifecycle.rows().stream().map(Lifecycle.Row::command).toList()).isEqualTo(commands);
    }

    /** Whoever has another application open cannot start an amendment beside it. */
    private static void expectNoEffect(ApplicationFixture fixture, Actor actor, ApplicationCommand command) {
        if (command instanceof StartAmendment) {
            fixture.refuses(actor, command, RefusalCode.OTHER_APPLICATION_OPEN);
        } else {
            fixture.storesNothing(actor, command, outcomeOf(command));
        }
    }

    static Story storyFor(Lifecycle.Row row, ApplicationStatus status) {
        Story story = Story.in(status);
        if (row.command() == SubmitForReview.class && status == ApplicationStatus.RETURNED) {
            story.explain(1).explain(2);
        }
        return story;
    }

    private static RefusalCode codeFor(ApplicationCommand command, ApplicationStatus status) {
        if (status == ApplicationStatus.ERASED) {
            return RefusalCode.ERASED;
        }
        boolean isTaken = command instanceof AssignReview && status == ApplicationStatus.IN_REVIEW;
        return isTaken ? RefusalCode.CLAIMED_BY_ANOTHER : RefusalCode.NOT_ALLOWED_IN_STATE;
    }

    private static Outcome outcomeOf(ApplicationCommand command) {
        return command instanceof IssueReviewReminder
                || command instanceof MarkReviewOverdue
                || command instanceof MoveReviewDeadline
                        ? Outcome.NOT_DUE
                        : Outcome.UNCHANGED;
    }

    static Actor actorFor(ApplicationCommand command, ApplicationStatus status) {
        if (command instanceof TransferApplication && status == ApplicationStatus.PENDING_REVIEW) {
            return Sample.HEAD;
        }
        Set<Role> roles = Lifecycle.of(command.getClass()).roles();
        return Stream.of(Sample.APPLICANT, Sample.REVIEWER, Sample.HEAD, Actor.SYSTEM)
                .filter(actor -> roles.contains(actor.role()))
                .findFirst()
                .orElseThrow();
    }

    /** A command that breaks no other rule than that of the state. */
    static ApplicationCommand commandFor(Class<? extends ApplicationCommand> type, Story story) {
        var id = Sample.APPLICATION;
        Dossier dossier = story.dossier();
        long version = dossier.version();
        int round = Math.max(1, dossier.round());
        return Stream.<ApplicationCommand>of(
                new StartApplication(id, Sample.ACCOUNT, Sample.REGISTRATION, "2026-01"),
                new StartAmendment(id, Sample.ACCOUNT, Sample.FORMER_APPLICATION, Sample.REGISTRATION, "2026-01"),
                new SubmitPersonalInfo(
                        id, dossier.revisionOf(SectionName.PERSONAL_INFO), Sample.personalInfo("13900000000")),
                new SelectManagementDepartment(
                        id, dossier.revisionOf(SectionName.MANAGEMENT_DEPARTMENT), Sample.notEmployed()),
                new SubmitEducation(
                        id,
                        dossier.revisionOf(SectionName.EDUCATION),
                        new Education(Sample.degree(), Sample.degree())),
                new SubmitQualification(
                        id, dossier.revisionOf(SectionName.QUALIFICATION), Sample.noQualification()),
                new AttachDocument(
                        id,
                        DocumentSlot.SIGNED_INFORMATION_FORM,
                        story.contentOf(DocumentSlot.SIGNED_INFORMATION_FORM),
                        Sample.document(99)),
                new RemoveDocument(
                        id,
                        DocumentSlot.SIGNED_INFORMATION_FORM,
                        story.contentOf(DocumentSlot.SIGNED_INFORMATION_FORM)),
                new ExplainFinding(id, Sample.findingId(1), "单位名称与营业执照一致"),
                new SubmitForReview(id, version, Sample.PLEDGE, Set.of()),
                new WithdrawSubmission(id, version),
                new DiscardApplication(id, version),
                new ClaimReview(id, version),
                new ReleaseReview(id, version),
                new AssignReview(id, version, Sample.COLLEAGUE.id()),
                new ReassignReview(id, version, Sample.COLLEAGUE.id(), "出差"),
                new TransferApplication(id, version, "210103", "单位在沈河区"),
                new ReturnApplication(
                        id, version, List.of(Sample.finding(7, FindingTarget.of(Field.APPLICANT_NAME)))),
                new RecallReturn(id, version),
                new ApproveApplication(id, version),
                new AddStaffNote(id, Sample.findingId(50), "已电话核实"),
                new IssueReviewReminder(id, round, LATER, LATER),
                new MarkReviewOverdue(id, round, LATER, LATER),
                new MoveReviewDeadline(
                        id,
                        round,
                        new ReviewDates(Sample.TODAY.plusDays(30), Sample.TODAY.plusDays(40), "new", false)),
                new ErasePersonalData(id, "request 7"))
                .filter(type::isInstance)
                .findFirst()
                .orElseThrow();
    }
}

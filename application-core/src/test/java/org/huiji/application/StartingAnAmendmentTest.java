package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationEvent.AmendmentStarted;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.policy.Amendments;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.SectionName;
import org.junit.jupiter.api.Test;

/** A person whose application was approved changes something. */
class StartingAnAmendmentTest {

    private static final ApprovedContent APPROVED = new ApprovedContent(
            Sample.personalInfo(),
            Sample.employed(),
            Sample.education(),
            Sample.qualification(),
            new TreeMap<>(Story.approved().dossier().documents().entrySet().stream()
                    .collect(Collectors.toMap(
                            Map.Entry::getKey, entry -> entry.getValue().document()))));

    private static final StartAmendment START = new StartAmendment(
            Sample.APPLICATION, Sample.ACCOUNT, Sample.FORMER_APPLICATION, Sample.REGISTRATION, "2026-01");

    private static Story withApproval() {
        return Story.untold(
                new TestRulebook().approved(Sample.FORMER_APPLICATION, APPROVED).make());
    }

    @Test
    void carriesWhatWasApproved() {
        given(withApproval())
                .stores(
                        Sample.APPLICANT,
                        START,
                        new AmendmentStarted(
                                Sample.APPLICATION,
                                1,
                                Sample.START,
                                Sample.ACCOUNT,
                                Sample.FORMER_APPLICATION,
                                "2026-01",
                                "210102",
                                "210102",
                                Protected.of(Sample.REGISTRATION),
                                Protected.of(APPROVED)));
    }

    @Test
    void isRefusedWithoutAnApprovedApplication() {
        given(Story.untold()).refuses(Sample.APPLICANT, START, RefusalCode.NOT_AN_APPROVED_APPLICATION);
    }

    @Test
    void isRefusedBesideAnotherOpenApplication() {
        given(Story.filledIn()).refuses(Sample.APPLICANT, START, RefusalCode.OTHER_APPLICATION_OPEN);
    }

    @Test
    void startedAgainContinues() {
        given(withApproval().by(Sample.APPLICANT, START))
                .storesNothing(Sample.APPLICANT, START, Outcome.UNCHANGED);
    }

    @Test
    void isNotSubmittedWhileNothingIsChanged() {
        Story story = withApproval().by(Sample.APPLICANT, START);
        assertThat(problems(story)).containsExactly(SubmissionChecklist.NOTHING_CHANGED);
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(story::submit)
                .satisfies(refusal -> assertThat(refusal.problems())
                        .containsExactly(SubmissionChecklist.NOTHING_CHANGED));
    }

    @Test
    void isSubmittedWithTheOtherDocumentsOfTheFormerApplication() {
        Story story = withApproval()
                .by(Sample.APPLICANT, START)
                .attach(DocumentSlot.IDENTITY_DOCUMENT_FRONT, Sample.document(91));
        assertThat(problems(story)).isEmpty();
        assertThat(Amendments.changedParts(story.dossier())).containsExactly(SectionName.DOCUMENTS);
        assertThat(story.submit().state()).isInstanceOf(PendingReview.class);
    }

    @Test
    void whatIsChangedBackIsNoChange() {
        Story story = withApproval()
                .by(Sample.APPLICANT, START)
                .save(Sample.personalInfo("13900000000"));
        assertThat(Amendments.changedParts(story.dossier())).containsExactly(SectionName.PERSONAL_INFO);
        story.save(Sample.personalInfo());
        assertThat(Amendments.changedParts(story.dossier())).isEmpty();
        assertThat(problems(story)).contains(SubmissionChecklist.NOTHING_CHANGED);
    }

    @Test
    void knowsWhatWasApprovedUntilItIsErased() {
        Story story = withApproval().by(Sample.APPLICANT, START).save(Sample.personalInfo("13900000000"));
        Dossier approved = story.dossier().asApproved();
        assertThat(approved).isNotNull().extracting(ApprovedContent::of).isEqualTo(APPROVED);
        assertThat(story.erase().dossier().asApproved()).isNull();
        assertThat(Amendments.isWithoutChange(story.dossier())).isFalse();
    }

    @Test
    void aFirstFilingChangesNothingThatWasApproved() {
        assertThat(Story.filledIn().dossier().asApproved()).isNull();
        assertThat(Amendments.isWithoutChange(Story.filledIn().dossier())).isFalse();
    }

    @Test
    void aChangedSectionAsksForANewSignedForm() {
        Story story = withApproval().by(Sample.APPLICANT, START).save(Sample.personalInfo("13900000000"));
        assertThat(problems(story))
                .containsExactly(new FieldProblem(
                        DocumentSlot.SIGNED_INFORMATION_FORM.name(), ProblemCode.SIGNED_FORM_OUTDATED));
    }

    private static List<FieldProblem> problems(Story story) {
        return SubmissionChecklist.check(story.dossier(), story.rulebook(), Sample.TODAY);
    }
}

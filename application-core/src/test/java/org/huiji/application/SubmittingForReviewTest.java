package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationEvent.ApplicationSubmittedForReview;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.SectionName;
import org.huiji.review.ReviewDates;
import org.junit.jupiter.api.Test;

/** The applicant submits. */
class SubmittingForReviewTest {

    private static SubmitForReview submit(Story story) {
        return new SubmitForReview(Sample.APPLICATION, story.version(), Sample.PLEDGE, Set.of());
    }

    private static List<FieldProblem> problemsOf(Story story, SubmitForReview command) {
        try {
            story.decide(Sample.APPLICANT, command);
            return List.of();
        } catch (Refusal refusal) {
            assertThat(refusal.code()).isEqualTo(RefusalCode.INCOMPLETE);
            return refusal.problems();
        }
    }

    @Test
    void beginsTheFirstRoundAtTheDepartmentPickedWithItsDates() {
        Story story = Story.filledIn();
        given(story)
                .stores(
                        Sample.APPLICANT,
                        submit(story),
                        new ApplicationSubmittedForReview(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                "210102",
                                "210102",
                                Sample.PLEDGE,
                                new ReviewDates(
                                        LocalDate.of(2026, 3, 11), LocalDate.of(2026, 3, 16), "test", false)));
    }

    @Test
    void listsEverySectionAndDocumentThatIsMissing() {
        Story story = Story.started();
        assertThat(problemsOf(story, submit(story)))
                .extracting(FieldProblem::at)
                .containsExactly(
                        "PERSONAL_INFO",
                        "MANAGEMENT_DEPARTMENT",
                        "EDUCATION",
                        "QUALIFICATION",
                        "IDENTITY_DOCUMENT_FRONT",
                        "IDENTITY_DOCUMENT_BACK",
                        "SIGNED_INFORMATION_FORM");
    }

    @Test
    void isRefusedWithoutThePledge() {
        Story story = Story.filledIn();
        SubmitForReview unticked = new SubmitForReview(Sample.APPLICATION, story.version(), null, Set.of());
        assertThat(problemsOf(story, unticked)).containsExactly(SubmissionChecklist.PLEDGE_PROBLEM);
        given(story).refuses(Sample.APPLICANT, unticked, RefusalCode.INCOMPLETE);
    }

    @Test
    void isRefusedWhileADraftDiffersFromItsSection() {
        Story story = Story.filledIn();
        given(story)
                .refuses(
                        Sample.APPLICANT,
                        new SubmitForReview(
                                Sample.APPLICATION, story.version(), Sample.PLEDGE, Set.of(SectionName.EDUCATION)),
                        RefusalCode.UNSAVED_CHANGES);
    }

    @Test
    void isRefusedWhenTheSenderDidNotSeeWhatStands() {
        Story story = Story.filledIn();
        given(story)
                .refuses(
                        Sample.APPLICANT,
                        new SubmitForReview(Sample.APPLICATION, story.version() - 1, Sample.PLEDGE, Set.of()),
                        RefusalCode.STALE_VERSION);
    }

    @Test
    void aSectionSavedAfterTheFormWasSignedAsksForANewForm() {
        Story story = Story.filledIn().save(Sample.personalInfo("13900000000"));
        assertThat(problemsOf(story, submit(story)))
                .containsExactly(new FieldProblem("SIGNED_INFORMATION_FORM", ProblemCode.SIGNED_FORM_OUTDATED));
        story.attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(60));
        assertThat(problemsOf(story, submit(story))).isEmpty();
    }

    @Test
    void puttingThePagesOfAnOutdatedFormInAnotherOrderDoesNotRenewIt() {
        Story story = Story.filledIn()
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(60, 61, 62))
                .save(Sample.personalInfo("13900000000"));
        story.attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(62, 60));
        assertThat(SubmissionChecklist.savedAfterSigning(story.dossier())).containsExactly(SectionName.PERSONAL_INFO);
        story.attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(62, 63));
        assertThat(SubmissionChecklist.isSignedFormOutdated(story.dossier())).isFalse();
    }

    @Test
    void aSlotThatIsNoLongerAskedForBlocksNothing() {
        Story story = Story.started()
                .save(Sample.personalInfo())
                .save(Sample.employed())
                .save(Sample.education())
                .save(Sample.qualification())
                .attach(DocumentSlot.EMPLOYER_LICENCE, Sample.document(33))
                .save(Sample.notEmployed())
                .attachAll();
        assertThat(problemsOf(story, submit(story))).isEmpty();
    }

    @Test
    void thePledgeIsUntickedAgainAfterAReturn() {
        assertThat(Story.inReview().dossier().pledge()).isEqualTo(Sample.PLEDGE);
        assertThat(Story.returned().dossier().pledge()).isNull();
    }
}

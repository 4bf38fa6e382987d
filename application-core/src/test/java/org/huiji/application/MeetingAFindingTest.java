package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import java.util.Set;
import org.huiji.application.ApplicationCommand.AttachDocument;
import org.huiji.application.ApplicationCommand.ExplainFinding;
import org.huiji.application.ApplicationCommand.RemoveDocument;
import org.huiji.application.ApplicationCommand.SubmitForReview;
import org.huiji.application.ApplicationCommand.SubmitPersonalInfo;
import org.huiji.application.ApplicationEvent.FindingExplained;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.Receipt.Outcome;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Document;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Education;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.junit.jupiter.api.Test;

/** What the applicant does about a finding, and what becomes of it. */
class MeetingAFindingTest {

    private static final String OTHER_NAME = "辽宁汇籍会计服务有限公司";

    private static SubmitForReview submit(Story story) {
        return new SubmitForReview(Sample.APPLICATION, story.version(), Sample.PLEDGE, Set.of());
    }

    @Test
    void anOpenOneBlocksResubmission() {
        Story story = Story.returned();
        assertThatThrownBy(() -> story.decide(Sample.APPLICANT, submit(story)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(
                                new FieldProblem(Sample.findingId(1).toString(), ProblemCode.FINDING_OPEN),
                                new FieldProblem(Sample.findingId(2).toString(), ProblemCode.FINDING_OPEN)));
    }

    @Test
    void aChangeOfItsFieldMeetsIt() {
        Story story = Story.returned().save(Sample.employed(OTHER_NAME));
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.CHANGED);
        assertThat(story.finding(2).status()).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void aChangeOfAnotherFieldDoesNotMeetIt() {
        Story story = Story.returned();
        Affiliation.Employed saved = Sample.employed();
        story.save(new Affiliation.Employed(
                saved.employerLicenceNumber(),
                saved.employerName(),
                saved.employerAddress(),
                saved.managementDepartment(),
                saved.employerType(),
                saved.currentPosition(),
                saved.administrativePost(),
                "024-22861003",
                saved.employedSince(),
                saved.accountingWorkSince()));
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void changedBackItIsOpenAgain() {
        Story story = Story.returned().save(Sample.employed(OTHER_NAME)).save(Sample.employed());
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void anExplanationMeetsItAndCanBeWordedAnew() {
        Story story = Story.returned();
        ExplainFinding explain = new ExplainFinding(Sample.APPLICATION, Sample.findingId(1), " 营业执照已变更 ");
        given(story)
                .stores(
                        Sample.APPLICANT,
                        explain,
                        new FindingExplained(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                Sample.findingId(1),
                                Protected.of("营业执照已变更")));
        story.by(Sample.APPLICANT, explain);
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.EXPLAINED);
        given(story).storesNothing(Sample.APPLICANT, explain, Outcome.UNCHANGED);
        assertThat(story.explain(1).finding(1).explanation()).isEqualTo("与营业执照一致,无需修改");
    }

    @Test
    void anEmptyExplanationOrOneOfNoFindingIsRefused() {
        given(Story.returned())
                .refuses(
                        Sample.APPLICANT,
                        new ExplainFinding(Sample.APPLICATION, Sample.findingId(1), " \u200B "),
                        RefusalCode.TEXT_LENGTH);
        given(Story.returned())
                .refuses(
                        Sample.APPLICANT,
                        new ExplainFinding(Sample.APPLICATION, Sample.findingId(9), "无误"),
                        RefusalCode.UNKNOWN_FINDING);
    }

    @Test
    void theVeryPictureFoundWrongIsNotTakenAgain() {
        Story story = Story.returned();
        DocumentSlot slot = DocumentSlot.SIGNED_INFORMATION_FORM;
        Document again = new Document(List.of(Sample.uploadedAgain(13, 70)), null);
        AttachDocument attach = new AttachDocument(Sample.APPLICATION, slot, story.contentOf(slot), again);
        assertThatThrownBy(() -> story.decide(Sample.APPLICANT, attach))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(new FieldProblem(slot.name(), ProblemCode.SAME_PICTURE)));
    }

    @Test
    void thePagesFoundWrongMayBePutInAnotherOrderButNotBeUploadedAgain() {
        DocumentSlot slot = DocumentSlot.SIGNED_INFORMATION_FORM;
        Story story = Story.filledIn().attach(slot, Sample.document(61, 62)).submit().claim()
                .returnWith(Sample.finding(2, FindingTarget.of(slot)));
        Document again = new Document(List.of(Sample.uploadedAgain(62, 70), Sample.uploadedAgain(61, 71)), null);
        AttachDocument attach = new AttachDocument(Sample.APPLICATION, slot, story.contentOf(slot), again);
        assertThatThrownBy(() -> story.decide(Sample.APPLICANT, attach))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(new FieldProblem(slot.name(), ProblemCode.SAME_PICTURE)));
        assertThat(story.attach(slot, Sample.document(62, 61)).finding(2).status()).isEqualTo(FindingStatus.CHANGED);
    }

    @Test
    void theVeryPortraitFoundWrongIsNotTakenAgain() {
        Story story = Story.inReview().returnWith(Sample.finding(1, FindingTarget.of(Field.PORTRAIT)));
        long revision = story.dossier().revisionOf(SectionName.PERSONAL_INFO);
        SubmitPersonalInfo again = new SubmitPersonalInfo(
                Sample.APPLICATION, revision, Sample.personalInfo(Sample.uploadedAgain(1, 70)));
        assertThatThrownBy(() -> story.decide(Sample.APPLICANT, again))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.problems())
                        .containsExactly(new FieldProblem("portrait", ProblemCode.SAME_PICTURE)));
        story.save(Sample.personalInfo(Sample.picture(71)));
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.CHANGED);
    }

    @Test
    void aPageAddedToTheOneFoundWrongMeetsIt() {
        Story story = Story.returned();
        story.attach(
                DocumentSlot.SIGNED_INFORMATION_FORM,
                new Document(List.of(Sample.uploadedAgain(13, 70), Sample.picture(71)), null));
        assertThat(story.finding(2).status()).isEqualTo(FindingStatus.CHANGED);
    }

    @Test
    void aSlotWithoutAFindingTakesTheSamePicture() {
        Story story = Story.returned();
        story.attach(
                DocumentSlot.IDENTITY_DOCUMENT_FRONT, new Document(List.of(Sample.uploadedAgain(11, 70)), null));
        assertThat(story.contentOf(DocumentSlot.IDENTITY_DOCUMENT_FRONT))
                .containsExactly(Sample.picture(70).contentId());
    }

    @Test
    void anEmptiedSlotDoesNotMeetIt() {
        Story story = Story.returned();
        DocumentSlot slot = DocumentSlot.SIGNED_INFORMATION_FORM;
        story.by(Sample.APPLICANT, new RemoveDocument(Sample.APPLICATION, slot, story.contentOf(slot)));
        assertThat(story.finding(2).status()).isEqualTo(FindingStatus.OPEN);
    }

    @Test
    void whatIsNoLongerAskedBlocksNothing() {
        Story story = Story.returned().save(Sample.notEmployed());
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.NO_LONGER_ASKED);
        story.attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(80)).submit();
        assertThat(story.state()).isInstanceOf(PendingReview.class);
    }

    @Test
    void theNextReturnAcceptsItOrRaisesItAgain() {
        Story story = Story.returned().explain(1).explain(2).submit().claim();
        assertThat(story.dossier().currentFindings()).hasSize(2);
        story.returnWith(Sample.finding(3, FindingTarget.of(Field.EMPLOYER_NAME)));
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.RAISED_AGAIN);
        assertThat(story.finding(2).status()).isEqualTo(FindingStatus.ACCEPTED);
        assertThat(story.dossier().currentFindings()).extracting(Finding::id).containsExactly(Sample.findingId(3));
    }

    @Test
    void approvalAcceptsIt() {
        Story story = Story.returned().explain(1).explain(2).submit().claim().approve();
        assertThat(story.dossier().findings()).extracting(Finding::status).containsOnly(FindingStatus.ACCEPTED);
    }

    @Test
    void aWholeSectionIsMetByAnyChangeInIt() {
        Story story = Story.inReview().returnWith(Sample.finding(1, FindingTarget.of(SectionName.EDUCATION)));
        story.save(new Education(Sample.degree(), Sample.degree()));
        assertThat(story.finding(1).status()).isEqualTo(FindingStatus.CHANGED);
        assertThat(story.save(Sample.education()).finding(1).status()).isEqualTo(FindingStatus.OPEN);
    }
}

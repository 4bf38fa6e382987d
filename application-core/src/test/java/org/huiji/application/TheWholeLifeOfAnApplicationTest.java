package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.assertj.core.groups.Tuple;
import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationState.Approved;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.policy.SubmissionChecklist;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.review.ReviewDates;
import org.junit.jupiter.api.Test;

/**
 * One application from the notice to the personnel file, as its applicant, her department and the clock live it.
 */
class TheWholeLifeOfAnApplicationTest {

    @Test
    void fromTheNoticeToThePersonnelFile() {
        Story story = Story.untold();

        // Monday morning the applicant confirms the notice and fills in the pages in an order of her own.
        story.begin().save(Sample.education()).save(Sample.personalInfo()).save(Sample.notEmployed());
        story.save(Sample.noQualification()).attachAll();
        assertThat(story.dossier().documents()).hasSize(4);

        // She remembers that she has an employer now; two more documents are asked for, and a new signed form.
        story.save(Sample.employed());
        assertThat(problems(story))
                .containsExactly(
                        ProblemCode.DOCUMENT_MISSING, ProblemCode.DOCUMENT_MISSING, ProblemCode.SIGNED_FORM_OUTDATED);
        story.attach(DocumentSlot.EMPLOYMENT_PROOF, Sample.document(26))
                .attach(DocumentSlot.EMPLOYER_LICENCE, Sample.document(27))
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(23));

        // She submits, takes it back, corrects her phone, signs anew and submits again: the second round.
        story.submit();
        story.by(Sample.APPLICANT, new WithdrawSubmission(Sample.APPLICATION, story.version()));
        story.save(Sample.personalInfo("13900000000"))
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(33))
                .submit();
        assertThat(story.dossier().round()).isEqualTo(2);

        // Nobody takes it up for seven working days: the reminder.
        ReviewDates dates = ((PendingReview) story.state()).round().dates();
        story.at(dates.remindAt())
                .by(Actor.SYSTEM, new IssueReviewReminder(Sample.APPLICATION, 2, dates.remindAt(), dates.remindAt()));

        // The head assigns it; the reviewer returns it, takes that back, and returns it better.
        story.by(Sample.HEAD, new AssignReview(Sample.APPLICATION, story.version(), Sample.REVIEWER.id()));
        story.returnWith(Sample.finding(1, FindingTarget.of(Field.EMAIL)));
        story.by(Sample.REVIEWER, new RecallReturn(Sample.APPLICATION, story.version()));
        story.returnWith(
                Sample.finding(2, FindingTarget.of(Field.EMPLOYER_NAME)),
                Sample.finding(3, FindingTarget.of(DocumentSlot.EMPLOYER_LICENCE)));

        // The applicant corrects the name, explains the licence, has the form signed again and resubmits: round three.
        story.save(Sample.employed("辽宁汇籍会计服务有限公司"))
                .explain(3)
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(43))
                .submit();
        assertThat(((PendingReview) story.state()).round().reminded()).isFalse();

        // It turns out to belong to the neighbours, who approve it.
        story.claim();
        story.by(
                Sample.REVIEWER,
                new TransferApplication(Sample.APPLICATION, story.version(), "210103", "单位在沈河区"));
        story.by(Sample.FOREIGN_REVIEWER, new ClaimReview(Sample.APPLICATION, story.version()));
        story.by(Sample.FOREIGN_REVIEWER, new ApproveApplication(Sample.APPLICATION, story.version()));

        assertThat(story.state())
                .isInstanceOfSatisfying(Approved.class, approved -> assertThat(approved.round().departmentCode())
                        .isEqualTo("210103"));
        assertThat(story.dossier().findings())
                .extracting(Finding::id, Finding::status)
                .containsExactly(
                        Tuple.tuple(Sample.findingId(2), FindingStatus.ACCEPTED),
                        Tuple.tuple(Sample.findingId(3), FindingStatus.ACCEPTED));
        assertThat(ApplicationState.fold(story.events())).isEqualTo(story.state());
    }

    private static List<ProblemCode> problems(Story story) {
        return SubmissionChecklist.check(story.dossier(), story.rulebook(), Sample.TODAY).stream()
                .map(FieldProblem::code)
                .toList();
    }
}

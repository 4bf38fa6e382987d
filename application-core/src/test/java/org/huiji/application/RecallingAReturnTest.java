package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationEvent.ReturnRecalled;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.section.Field;
import org.huiji.review.ReviewDates;
import org.junit.jupiter.api.Test;

/** The reviewer takes a return back. */
class RecallingAReturnTest {

    private static RecallReturn recall(Story story) {
        return new RecallReturn(Sample.APPLICATION, story.version());
    }

    @Test
    void goesOnWithTheSameRoundAndDates() {
        Story story = Story.returned();
        ReviewDates dates = ((Returned) story.state()).round().dates();
        given(story)
                .stores(
                        Sample.REVIEWER,
                        recall(story),
                        new ReturnRecalled(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                Sample.REVIEWER.id(),
                                Sample.REVIEWER.displayName(),
                                dates));
    }

    @Test
    void forgetsTheFindings() {
        Story story = Story.returned();
        story.by(Sample.REVIEWER, recall(story));
        assertThat(story.state()).isInstanceOf(InReview.class);
        assertThat(story.dossier().findings()).isEmpty();
        assertThat(story.dossier().pledge()).isEqualTo(Sample.PLEDGE);
    }

    @Test
    void inALaterRoundRestoresTheFindingsOfTheRoundBefore() {
        Story story = Story.returned().explain(1).explain(2).submit().claim();
        List<Finding> before = story.dossier().findings();
        story.returnWith(Sample.finding(3, FindingTarget.of(Field.EMAIL)));
        assertThat(story.by(Sample.REVIEWER, recall(story)).dossier().findings())
                .isEqualTo(before);
    }

    @Test
    void isRefusedOnceTheApplicantHasChangedSomething() {
        Story story = Story.returned().explain(1);
        given(story).refuses(Sample.REVIEWER, recall(story), RefusalCode.APPLICANT_HAS_STARTED_CORRECTING);
    }

    @Test
    void isRefusedToAnotherReviewer() {
        Story story = Story.returned();
        given(story).refuses(Sample.COLLEAGUE, recall(story), RefusalCode.RETURNED_BY_ANOTHER);
    }

    @Test
    void isRefusedAfterTheWithdrawalOfAResubmission() {
        Story story = Story.returned().explain(1).explain(2).submit();
        story.by(Sample.APPLICANT, new WithdrawSubmission(Sample.APPLICATION, story.version()));
        given(story).refuses(Sample.REVIEWER, recall(story), RefusalCode.APPLICANT_HAS_STARTED_CORRECTING);
    }
}

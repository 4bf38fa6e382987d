package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.ApplicationEvent.SubmissionWithdrawn;
import org.huiji.application.ApplicationState.Draft;
import org.huiji.application.ApplicationState.Returned;
import org.junit.jupiter.api.Test;

/** The applicant takes a submission back while nobody has taken it up. */
class WithdrawingASubmissionTest {

    private static WithdrawSubmission withdraw(Story story) {
        return new WithdrawSubmission(Sample.APPLICATION, story.version());
    }

    @Test
    void inTheFirstRoundLeadsToADraft() {
        Story story = Story.pending();
        given(story)
                .stores(
                        Sample.APPLICANT,
                        withdraw(story),
                        new SubmissionWithdrawn(Sample.APPLICATION, story.version() + 1, story.now(), 1));
        assertThat(story.by(Sample.APPLICANT, withdraw(story)).state()).isInstanceOf(Draft.class);
    }

    @Test
    void inALaterRoundLeadsBackToTheReturnWithItsFindings() {
        Story story = Story.returned().explain(1).explain(2).submit();
        story.by(Sample.APPLICANT, withdraw(story));
        assertThat(story.state()).isInstanceOf(Returned.class);
        assertThat(story.dossier().currentFindings())
                .extracting(Finding::status)
                .containsOnly(FindingStatus.EXPLAINED);
        assertThat(story.submit().dossier().round()).isEqualTo(3);
    }

    @Test
    void isRefusedOnceAReviewerHasTakenItUp() {
        Story story = Story.inReview();
        given(story).refuses(Sample.APPLICANT, withdraw(story), RefusalCode.NOT_ALLOWED_IN_STATE);
    }

    @Test
    void isRefusedWhenStale() {
        Story story = Story.pending();
        given(story)
                .refuses(
                        Sample.APPLICANT,
                        new WithdrawSubmission(Sample.APPLICATION, story.version() - 1),
                        RefusalCode.STALE_VERSION);
    }
}

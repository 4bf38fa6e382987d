package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationEvent.ReviewClaimed;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.huiji.application.ApplicationState.InReview;
import org.junit.jupiter.api.Test;

/** A reviewer takes an application up, or puts it back. */
class ClaimingAReviewTest {

    private static ClaimReview claim(Story story) {
        return new ClaimReview(Sample.APPLICATION, story.version());
    }

    @Test
    void leadsToReviewByTheSender() {
        Story story = Story.pending();
        given(story)
                .stores(
                        Sample.REVIEWER,
                        claim(story),
                        new ReviewClaimed(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                Sample.REVIEWER.id(),
                                Sample.REVIEWER.displayName()));
        assertThat(story.claim().state()).isInstanceOf(InReview.class);
    }

    @Test
    void asTheNextInLineCarriesNoVersion() {
        given(Story.pending())
                .when(Sample.REVIEWER, new ClaimReview(Sample.APPLICATION, ClaimReview.NO_VERSION))
                .expectSuccessfulHandlerExecution();
    }

    @Test
    void tellsTheLoserOfARaceWhoHasIt() {
        Story story = Story.pending();
        ClaimReview tooLate = claim(story);
        story.claim();
        given(story).refuses(Sample.COLLEAGUE, tooLate, RefusalCode.CLAIMED_BY_ANOTHER);
        assertThatThrownBy(() -> story.decide(Sample.COLLEAGUE, tooLate))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.details())
                        .containsEntry("reviewer", Sample.REVIEWER.displayName()));
    }

    @Test
    void isRefusedInAnotherDepartmentWhichIsNamed() {
        Story story = Story.pending();
        given(story).refuses(Sample.FOREIGN_REVIEWER, claim(story), RefusalCode.FOREIGN_DEPARTMENT);
        assertThatThrownBy(() -> story.decide(Sample.FOREIGN_REVIEWER, claim(story)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.details())
                        .containsEntry("department", "210102"));
    }

    @Test
    void isRefusedForAnApplicationOfOnesOwn() {
        Story story = Story.untold(
                new TestRulebook().applicantIs(Sample.REVIEWER).make())
                .begin()
                .fillIn()
                .submit();
        given(story).refuses(Sample.REVIEWER, claim(story), RefusalCode.OWN_APPLICATION);
        given(story).when(Sample.COLLEAGUE, claim(story)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isRefusedToHeadsAuditorsAndApplicants() {
        Story story = Story.pending();
        for (Actor actor : List.of(Sample.HEAD, Sample.AUDITOR, Sample.APPLICANT, Actor.SYSTEM)) {
            given(story).refuses(actor, claim(story), RefusalCode.ROLE_NOT_ALLOWED);
        }
    }

    @Test
    void isRefusedWhenStale() {
        Story story = Story.pending();
        given(story)
                .refuses(
                        Sample.REVIEWER,
                        new ClaimReview(Sample.APPLICATION, story.version() - 1),
                        RefusalCode.STALE_VERSION);
    }

    @Test
    void isUndoneByReleasingInTheSameRound() {
        Story story = Story.inReview();
        ReleaseReview release = new ReleaseReview(Sample.APPLICATION, story.version());
        given(story).refuses(Sample.COLLEAGUE, release, RefusalCode.CLAIMED_BY_ANOTHER);
        given(story)
                .stores(
                        Sample.REVIEWER,
                        release,
                        new ReviewReleased(Sample.APPLICATION, story.version() + 1, story.now(), 1));
    }
}

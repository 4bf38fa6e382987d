package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiji.application.ApplicationFixture.given;

import java.time.LocalDate;
import org.huiji.application.ApplicationCommand.ReleaseReview;
import org.huiji.application.ApplicationEvent.ReviewReleased;
import org.junit.jupiter.api.Test;

/** A head puts back what a reviewer holds who is not there. */
class ReleasingForTheAbsentTest {

    private static Story claimedUnder(TestRulebook rulebook) {
        return Story.untold(rulebook.make()).begin().fillIn().submit().claim();
    }

    private static ReleaseReview release(Story story) {
        return new ReleaseReview(Sample.APPLICATION, story.version());
    }

    private static LocalDate today(Story story) {
        return story.now().atZone(org.huiji.review.ReviewDates.ZONE).toLocalDate();
    }

    private static Story ofAnAbsentReviewer() {
        return claimedUnder(new TestRulebook().absent(Sample.REVIEWER, today(Story.inReview())));
    }

    @Test
    void leadsBackToTheQueueInTheSameRound() {
        Story story = ofAnAbsentReviewer();
        given(story).stores(Sample.HEAD, release(story),
                new ReviewReleased(Sample.APPLICATION, story.version() + 1, story.now(), 1));
        assertThat(story.by(Sample.HEAD, release(story)).state().status()).isEqualTo(ApplicationStatus.PENDING_REVIEW);
    }

    @Test
    void isAllowedWhenTheReviewerHasLeftTheService() {
        Story story = claimedUnder(new TestRulebook().former(Sample.REVIEWER));
        given(story).when(Sample.HEAD, release(story)).expectSuccessfulHandlerExecution();
    }

    @Test
    void isRefusedWhileTheReviewerIsAtWork() {
        Story story = Story.inReview();
        assertThatThrownBy(() -> story.decide(Sample.HEAD, release(story)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.REVIEWER_AT_WORK);
                    assertThat(refusal.details()).containsEntry("reviewer", Sample.REVIEWER.displayName());
                });
    }

    @Test
    void isRefusedBeforeTheFirstDayOfTheLeaveAndAfterItsLast() {
        LocalDate today = today(Story.inReview());
        for (LocalDate other : java.util.List.of(today.minusDays(1), today.plusDays(1))) {
            Story story = claimedUnder(new TestRulebook().absent(Sample.REVIEWER, other));
            given(story).refuses(Sample.HEAD, release(story), RefusalCode.REVIEWER_AT_WORK);
        }
    }

    @Test
    void isRefusedToColleaguesHeadsOfOtherDepartmentsAndWhoSawAnOlderVersion() {
        Story story = ofAnAbsentReviewer();
        given(story).refuses(Sample.COLLEAGUE, release(story), RefusalCode.CLAIMED_BY_ANOTHER);
        given(story).refuses(Sample.FOREIGN_HEAD, release(story), RefusalCode.FOREIGN_DEPARTMENT);
        given(story).refuses(Sample.HEAD, new ReleaseReview(Sample.APPLICATION, story.version() - 1),
                RefusalCode.STALE_VERSION);
    }

    @Test
    void isStillTheReviewersOwnToDoWhileAbsent() {
        Story story = ofAnAbsentReviewer();
        given(story).when(Sample.REVIEWER, release(story)).expectSuccessfulHandlerExecution();
    }
}

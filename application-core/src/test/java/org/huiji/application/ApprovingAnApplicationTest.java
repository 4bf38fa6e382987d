package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import org.huiji.application.ApplicationCommand.ApproveApplication;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationEvent.ApplicationApproved;
import org.junit.jupiter.api.Test;

/** The reviewer approves. */
class ApprovingAnApplicationTest {

    private static ApproveApplication approve(Story story) {
        return new ApproveApplication(Sample.APPLICATION, story.version());
    }

    @Test
    void makesThePersonnelFile() {
        Story story = Story.inReview();
        given(story)
                .stores(
                        Sample.REVIEWER,
                        approve(story),
                        new ApplicationApproved(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                Sample.REVIEWER.id(),
                                "210102"));
        assertThat(story.approve().state().status().isClosed()).isTrue();
    }

    @Test
    void isRefusedToAColleague() {
        Story story = Story.inReview();
        given(story).refuses(Sample.COLLEAGUE, approve(story), RefusalCode.CLAIMED_BY_ANOTHER);
    }

    @Test
    void isRefusedToWhoeverTransferredIt() {
        Story story = Story.inReview();
        Actor moved = new Actor(
                Sample.REVIEWER.id(), Role.REVIEWER, "210103", Sample.REVIEWER.displayName(), Channel.WEB, "");
        story.by(
                Sample.REVIEWER,
                new TransferApplication(Sample.APPLICATION, story.version(), "210103", "单位在沈河区"));
        story.by(moved, new ClaimReview(Sample.APPLICATION, story.version()));
        given(story).refuses(moved, approve(story), RefusalCode.TRANSFERRED_BY_SELF);
    }

    @Test
    void isRefusedForAnApplicationOfOnesOwn() {
        TestRulebook rulebook = new TestRulebook();
        Story story = Story.untold(rulebook.make()).begin().fillIn().submit().claim();
        rulebook.applicantIs(Sample.REVIEWER);
        given(story).refuses(Sample.REVIEWER, approve(story), RefusalCode.OWN_APPLICATION);
    }

    @Test
    void isRefusedWhenStale() {
        Story story = Story.inReview();
        given(story)
                .refuses(
                        Sample.REVIEWER,
                        new ApproveApplication(Sample.APPLICATION, story.version() - 1),
                        RefusalCode.STALE_VERSION);
    }
}

package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.huiji.application.ApplicationFixture.given;

import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ReassignReview;
import org.huiji.application.ApplicationEvent.ReviewAssigned;
import org.huiji.application.ApplicationEvent.ReviewReassigned;
import org.huiji.application.Receipt.Outcome;
import org.junit.jupiter.api.Test;

/** The head gives a review to a reviewer, or to another one. */
class AssigningAReviewTest {

    private static AssignReview assign(Story story, Actor reviewer) {
        return new AssignReview(Sample.APPLICATION, story.version(), reviewer.id());
    }

    private static ReassignReview reassign(Story story, Actor reviewer) {
        return new ReassignReview(Sample.APPLICATION, story.version(), reviewer.id(), "出差");
    }

    @Test
    void leadsToReviewByTheReviewerNamed() {
        Story story = Story.pending();
        given(story)
                .stores(
                        Sample.HEAD,
                        assign(story, Sample.COLLEAGUE),
                        new ReviewAssigned(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                Sample.COLLEAGUE.id(),
                                Sample.COLLEAGUE.displayName()));
    }

    @Test
    void isRefusedForAReviewerOfAnotherDepartmentAHeadOrNobody() {
        Story story = Story.pending();
        given(story).refuses(Sample.HEAD, assign(story, Sample.FOREIGN_REVIEWER), RefusalCode.UNKNOWN_REVIEWER);
        given(story).refuses(Sample.HEAD, assign(story, Sample.HEAD), RefusalCode.UNKNOWN_REVIEWER);
        given(story).refuses(Sample.HEAD, assign(story, Sample.SOMEBODY_ELSE), RefusalCode.UNKNOWN_REVIEWER);
    }

    @Test
    void isRefusedForTheReviewersOwnApplication() {
        Story story = Story.untold(
                new TestRulebook().applicantIs(Sample.COLLEAGUE).make())
                .begin()
                .fillIn()
                .submit();
        given(story).refuses(Sample.HEAD, assign(story, Sample.COLLEAGUE), RefusalCode.OWN_APPLICATION);
    }

    @Test
    void isRefusedToAHeadOfAnotherBranchOfTheTreeAndToReviewers() {
        Story story = Story.pending();
        given(story).refuses(Sample.FOREIGN_HEAD, assign(story, Sample.COLLEAGUE), RefusalCode.FOREIGN_DEPARTMENT);
        given(story).refuses(Sample.REVIEWER, assign(story, Sample.COLLEAGUE), RefusalCode.ROLE_NOT_ALLOWED);
    }

    @Test
    void isRefusedForAReviewerAbsentThatDay() {
        Story story = Story.untold(new TestRulebook().absent(Sample.COLLEAGUE, Sample.TODAY).make())
                .begin()
                .fillIn()
                .submit();
        assertThatThrownBy(() -> story.decide(Sample.HEAD, assign(story, Sample.COLLEAGUE)))
                .isInstanceOfSatisfying(Refusal.class, refusal -> {
                    assertThat(refusal.code()).isEqualTo(RefusalCode.REVIEWER_ABSENT);
                    assertThat(refusal.details()).containsEntry("reviewer", Sample.COLLEAGUE.displayName());
                });
        given(story).when(Sample.HEAD, assign(story, Sample.REVIEWER)).expectSuccessfulHandlerExecution();
        given(story.claim()).refuses(Sample.HEAD, reassign(story, Sample.COLLEAGUE), RefusalCode.REVIEWER_ABSENT);
    }

    @Test
    void isAllowedTheDayAfterTheAbsence() {
        Story story = Story.untold(new TestRulebook().absent(Sample.COLLEAGUE, Sample.TODAY.minusDays(1)).make())
                .begin()
                .fillIn()
                .submit();
        given(story).when(Sample.HEAD, assign(story, Sample.COLLEAGUE)).expectSuccessfulHandlerExecution();
    }

    @Test
    void canBeGivenToAnotherWithAReason() {
        Story story = Story.inReview();
        given(story)
                .stores(
                        Sample.HEAD,
                        reassign(story, Sample.COLLEAGUE),
                        new ReviewReassigned(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                Sample.REVIEWER.id(),
                                Sample.COLLEAGUE.id(),
                                Sample.COLLEAGUE.displayName(),
                                Protected.of("出差")));
        given(story).storesNothing(Sample.HEAD, reassign(story, Sample.REVIEWER), Outcome.UNCHANGED);
        given(story)
                .refuses(
                        Sample.HEAD,
                        new ReassignReview(Sample.APPLICATION, story.version(), Sample.COLLEAGUE.id(), ""),
                        RefusalCode.TEXT_LENGTH);
    }
}

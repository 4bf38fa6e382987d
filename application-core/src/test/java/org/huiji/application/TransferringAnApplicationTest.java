package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationEvent.ApplicationTransferred;
import org.huiji.application.ApplicationState.InReview;
import org.huiji.application.ApplicationState.PendingReview;
import org.huiji.application.section.Field;
import org.junit.jupiter.api.Test;

/** An application goes to another department. */
class TransferringAnApplicationTest {

    private static TransferApplication transfer(Story story, String department) {
        return new TransferApplication(Sample.APPLICATION, story.version(), department, "单位在沈河区");
    }

    @Test
    void byTheClaimingReviewerKeepsTheClockAndFreesTheReview() {
        Story story = Story.inReview();
        ReviewRound before = ((InReview) story.state()).round();
        given(story)
                .stores(
                        Sample.REVIEWER,
                        transfer(story, "210103"),
                        new ApplicationTransferred(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                "210102",
                                "210103",
                                Sample.REVIEWER.id(),
                                Protected.of("单位在沈河区")));
        story.by(Sample.REVIEWER, transfer(story, "210103"));
        ReviewRound after = ((PendingReview) story.state()).round();
        assertThat(after.departmentCode()).isEqualTo("210103");
        assertThat(after.dates()).isEqualTo(before.dates());
        assertThat(after.submittedAt()).isEqualTo(before.submittedAt());
    }

    @Test
    void whatNobodyHasClaimedIsTheHeadsToSendOn() {
        Story story = Story.pending();
        given(story).when(Sample.HEAD, transfer(story, "210202")).expectSuccessfulHandlerExecution();
        given(story).refuses(Sample.REVIEWER, transfer(story, "210103"), RefusalCode.ROLE_NOT_ALLOWED);
        given(story).refuses(Sample.FOREIGN_HEAD, transfer(story, "210202"), RefusalCode.FOREIGN_DEPARTMENT);
    }

    @Test
    void whatAReviewerHasClaimedIsTheReviewers() {
        Story story = Story.inReview();
        given(story).refuses(Sample.HEAD, transfer(story, "210103"), RefusalCode.CLAIMED_BY_ANOTHER);
        given(story).refuses(Sample.COLLEAGUE, transfer(story, "210103"), RefusalCode.CLAIMED_BY_ANOTHER);
    }

    @Test
    void needsAnotherDepartmentThatExistsAndAReason() {
        Story story = Story.inReview();
        given(story).refuses(Sample.REVIEWER, transfer(story, "210102"), RefusalCode.UNKNOWN_DEPARTMENT);
        given(story).refuses(Sample.REVIEWER, transfer(story, "999999"), RefusalCode.UNKNOWN_DEPARTMENT);
        given(story)
                .refuses(
                        Sample.REVIEWER,
                        new TransferApplication(Sample.APPLICATION, story.version(), "210103", " "),
                        RefusalCode.TEXT_LENGTH);
    }

    @Test
    void theFormerDepartmentCannotGoOn() {
        Story story = Story.inReview();
        story.by(Sample.REVIEWER, transfer(story, "210103"));
        given(story)
                .refuses(
                        Sample.COLLEAGUE,
                        new ClaimReview(Sample.APPLICATION, story.version()),
                        RefusalCode.FOREIGN_DEPARTMENT);
    }

    @Test
    void aResubmissionStaysWithTheDepartmentThatReturnedIt() {
        Story story = Story.inReview();
        story.by(Sample.REVIEWER, transfer(story, "210103"));
        story.by(Sample.FOREIGN_REVIEWER, new ClaimReview(Sample.APPLICATION, story.version()));
        story.by(
                Sample.FOREIGN_REVIEWER,
                new ReturnApplication(
                        Sample.APPLICATION,
                        story.version(),
                        List.of(Sample.finding(1, FindingTarget.of(Field.EMAIL)))));
        story.explain(1).submit();
        assertThat(((PendingReview) story.state()).round().departmentCode()).isEqualTo("210103");
    }
}

package org.huiji.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.huiji.application.ApplicationFixture.given;

import java.util.List;
import java.util.Map;
import org.huiji.application.ApplicationCommand.ReturnApplication;
import org.huiji.application.ApplicationEvent.ApplicationReturned;
import org.huiji.application.ApplicationState.Returned;
import org.huiji.application.section.DocumentSlot;
import org.huiji.application.section.Field;
import org.huiji.application.section.SectionName;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The reviewer returns an application with findings. */
class ReturningAnApplicationTest {

    private static ReturnApplication returning(Story story, NewFinding... findings) {
        return new ReturnApplication(Sample.APPLICATION, story.version(), List.of(findings));
    }

    private static final NewFinding ON_NAME = Sample.finding(1, FindingTarget.of(Field.EMPLOYER_NAME));

    @Test
    void storesTargetsAndReasonsInClearAndTheTextsProtected() {
        Story story = Story.inReview();
        given(story)
                .stores(
                        Sample.REVIEWER,
                        returning(story, ON_NAME),
                        new ApplicationReturned(
                                Sample.APPLICATION,
                                story.version() + 1,
                                story.now(),
                                1,
                                Sample.REVIEWER.id(),
                                List.of(new RaisedFinding(ON_NAME.id(), ON_NAME.target(), "A01")),
                                Protected.of(Map.of(ON_NAME.id(), ON_NAME.text()))));
    }

    @Test
    void keepsTheValueFoundWrong() {
        Story story = Story.returned();
        assertThat(story.finding(1).valueFoundWrong()).isEqualTo(Sample.employed().employerName());
        assertThat(story.finding(2).valueFoundWrong())
                .isEqualTo(Sample.picture(13).contentId().toString());
        assertThat(story.dossier().currentFindings()).extracting(Finding::status).containsOnly(FindingStatus.OPEN);
    }

    @Test
    void isRefusedWithoutAFinding() {
        Story story = Story.inReview();
        given(story).refuses(Sample.REVIEWER, returning(story), RefusalCode.NO_FINDINGS);
    }

    @Test
    void isRefusedForWhatWasNotAsked() {
        Story story = Story.inReview();
        for (FindingTarget target : List.of(
                FindingTarget.of(Field.RESIDENCE_ADDRESS),
                FindingTarget.of(Field.ABACUS_CERTIFICATE_NUMBER),
                FindingTarget.of(DocumentSlot.PART_TIME_DIPLOMA),
                new FindingTarget(SectionName.EDUCATION, Field.EMPLOYER_NAME, null),
                new FindingTarget(SectionName.DOCUMENTS, Field.EMAIL, DocumentSlot.EMPLOYER_LICENCE))) {
            given(story)
                    .refuses(
                            Sample.REVIEWER,
                            returning(story, Sample.finding(1, target)),
                            RefusalCode.FINDING_TARGET_NOT_ASKED);
        }
    }

    @Test
    void takesAWholeSection() {
        Story story = Story.inReview();
        story.returnWith(Sample.finding(1, FindingTarget.of(SectionName.EDUCATION)));
        assertThat(story.state()).isInstanceOf(Returned.class);
    }

    @Test
    void isRefusedForAReasonThatIsNotListed() {
        Story story = Story.inReview();
        given(story)
                .refuses(
                        Sample.REVIEWER,
                        returning(story, new NewFinding(ON_NAME.id(), ON_NAME.target(), "X99", "不一致")),
                        RefusalCode.UNKNOWN_REASON);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 501})
    void isRefusedForAnEmptyOrTooLongText(int length) {
        Story story = Story.inReview();
        NewFinding finding = new NewFinding(ON_NAME.id(), ON_NAME.target(), "A01", "𠮷".repeat(length));
        given(story).refuses(Sample.REVIEWER, returning(story, finding), RefusalCode.TEXT_LENGTH);
    }

    @Test
    void takesFiveHundredCharactersHoweverManyUnitsTheyTake() {
        Story story = Story.inReview();
        story.returnWith(new NewFinding(ON_NAME.id(), ON_NAME.target(), "A01", "𠮷".repeat(500)));
        assertThat(story.state()).isInstanceOf(Returned.class);
    }

    @Test
    void isRefusedToAColleagueAndForTwoFindingsOfOneId() {
        Story story = Story.inReview();
        given(story).refuses(Sample.COLLEAGUE, returning(story, ON_NAME), RefusalCode.CLAIMED_BY_ANOTHER);
        given(story).refuses(Sample.REVIEWER, returning(story, ON_NAME, ON_NAME), RefusalCode.UNKNOWN_FINDING);
    }

    @Test
    void isRefusedWhenStale() {
        Story story = Story.inReview();
        given(story)
                .refuses(
                        Sample.REVIEWER,
                        new ReturnApplication(Sample.APPLICATION, story.version() - 1, List.of(ON_NAME)),
                        RefusalCode.STALE_VERSION);
    }
}

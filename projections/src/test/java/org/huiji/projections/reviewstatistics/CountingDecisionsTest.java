package org.huiji.projections.reviewstatistics;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationCommand.WithdrawSubmission;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.reviewstatistics.Decisions.Group;
import org.huiji.projections.reviewstatistics.Decisions.Reason;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What counts as decided, by whom and on which day. */
@ReadModelTest
class CountingDecisionsTest extends ToldReadModels {

    private static final LocalDate START = LocalDate.of(2026, 3, 2);
    private static final LocalDate YEAR_END = LocalDate.of(2026, 12, 31);

    @Test
    void nothingIsDecidedWhileAReviewRuns() {
        told.tell(Story.inReview().events());
        assertThat(decisions(Sample.REVIEWER.id()).groups()).isEmpty();
    }

    @Test
    void anApprovalCountsForWhoDecidedWithItsDays() {
        told.tell(Story.pending().after(Duration.ofDays(3)).claim().approve().events());
        assertThat(decisions(Sample.REVIEWER.id()).groups()).containsExactly(new Group(
                "reviewer1", "reviewer1 name", DecisionKind.APPROVED, START, START.plusDays(3), 1));
        assertThat(decisions(Sample.COLLEAGUE.id()).groups()).isEmpty();
    }

    @Test
    void aReturnCountsEachReasonOnceAndTheNextRoundByItself() {
        Story story = Story.returned();
        told.tell(story.explain(1).explain(2).submit().claim().approve().events());
        Decisions decisions = decisions(Sample.REVIEWER.id());
        assertThat(decisions.groups()).extracting(Group::kind)
                .containsExactlyInAnyOrder(DecisionKind.RETURNED, DecisionKind.APPROVED);
        assertThat(decisions.reasons()).containsExactly(new Reason("A01", 1));
    }

    @Test
    void aRecalledReturnIsNoDecision() {
        Story story = Story.returned();
        told.tell(story.by(Sample.REVIEWER, new RecallReturn(Sample.APPLICATION, story.version())).events());
        assertThat(decisions(Sample.REVIEWER.id()).groups()).isEmpty();
        assertThat(decisions(Sample.REVIEWER.id()).reasons()).isEmpty();
        told.tell(story.approve().events());
        assertThat(decisions(Sample.REVIEWER.id()).groups()).extracting(Group::kind)
                .containsExactly(DecisionKind.APPROVED);
    }

    @Test
    void whatWasWithdrawnIsCountedByItsNextSubmission() {
        Story story = Story.pending();
        story.by(Sample.APPLICANT, new WithdrawSubmission(Sample.APPLICATION, story.version()))
                .after(Duration.ofDays(1)).submit().claim().approve();
        told.tell(story.events());
        assertThat(decisions(Sample.REVIEWER.id()).groups()).extracting(Group::submittedOn)
                .containsExactly(START.plusDays(1));
    }

    @Test
    void theDepartmentThatDecidesCountsAndTheDayOfSubmissionStays() {
        Story story = Story.inReview();
        story.by(Sample.REVIEWER, new TransferApplication(Sample.APPLICATION, story.version(), "210103", "单位在沈河区"));
        told.tell(story.events());
        assertThat(of(Set.of("210102", "210103"), null, START, YEAR_END).groups()).isEmpty();
        told.begin();
        told.tell(Story.approved().events());
        assertThat(of(Set.of("210102"), null, START, YEAR_END).groups()).hasSize(1);
        assertThat(of(Set.of("210103"), null, START, YEAR_END).groups()).isEmpty();
        assertThat(of(Set.of(), null, START, YEAR_END).groups()).isEmpty();
    }

    @Test
    void aDayEndsAtMidnightOfLegalTime() {
        Instant midnight = Instant.parse("2026-03-10T16:00:00Z");
        told.tell(Story.pending().at(midnight.minusSeconds(2)).claim().approve().events());
        LocalDate day = LocalDate.of(2026, 3, 10);
        assertThat(of(null, "reviewer1", day, day).groups()).hasSize(1);
        assertThat(of(null, "reviewer1", day.plusDays(1), YEAR_END).groups()).isEmpty();
        told.begin();
        told.tell(Story.pending().at(midnight.minusSeconds(1)).claim().approve().events());
        assertThat(of(null, "reviewer1", START, day).groups()).isEmpty();
        assertThat(of(null, "reviewer1", day.plusDays(1), day.plusDays(1)).groups()).hasSize(1);
    }

    private Decisions decisions(String reviewer) {
        return of(null, reviewer, START, YEAR_END);
    }

    private Decisions of(
            @Nullable Set<String> departments, @Nullable String reviewer, LocalDate from, LocalDate to) {
        return asked.ask(new FindDecisions(departments, reviewer, from, to));
    }
}

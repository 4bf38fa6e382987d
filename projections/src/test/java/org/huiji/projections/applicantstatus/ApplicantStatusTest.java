package org.huiji.projections.applicantstatus;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.applicantstatus.ApplicantStatus.TimelineEntry;
import org.huiji.projections.applicantstatus.RestingReturns.RestingReturn;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Where an application stands, as its owner is told. */
@ReadModelTest
class ApplicantStatusTest extends ToldReadModels {

    @ParameterizedTest
    @EnumSource(ApplicationStatus.class)
    void theStatusIsThatOfTheApplicationItself(ApplicationStatus status) {
        Story story = Story.in(status);
        told.tell(story.events());
        ApplicantStatus shown = shown();
        assertThat(shown.status()).isEqualTo(status);
        assertThat(shown.version()).isEqualTo(story.version());
        assertThat(shown.round()).isEqualTo(story.dossier().round());
    }

    @Test
    void theTimelineHoldsStepsAndNothingTyped() {
        told.tell(Story.returned().events());
        assertThat(shown().timeline()).extracting(TimelineEntry::eventName).containsExactly("ApplicationStarted",
                "ApplicationSubmittedForReview", "ReviewClaimed", "ApplicationReturned");
        assertThat(shown().findings()).isEqualTo(2);
        assertThat(shown().returnedAt()).isNotNull();
    }

    @Test
    void theDatesAreThoseOfTheEvent() {
        told.tell(Story.pending().events());
        assertThat(shown().dates()).isNotNull();
        assertThat(shown().submittedAt()).isEqualTo(Story.pending().lastEvent().occurredAt());
        assertThat(shown().endedAt()).isNull();
    }

    @Test
    void aReturnRestsUntilItsApplicationIsSubmittedAgain() {
        Story story = Story.returned();
        told.tell(story.events());
        Instant returnedAt = story.lastEvent().occurredAt();
        assertThat(resting(returnedAt)).containsExactly(
                new RestingReturn(Sample.APPLICATION, Sample.ACCOUNT, returnedAt, 2));
        assertThat(resting(returnedAt.minusSeconds(1))).isEmpty();
        assertThat(asked.ask(new FindRestingReturns(returnedAt, Sample.APPLICATION, 10)).returns()).isEmpty();
        told.tell(story.explain(1).explain(2).submit().events());
        assertThat(resting(returnedAt)).isEmpty();
    }

    private List<RestingReturn> resting(Instant until) {
        return asked.ask(new FindRestingReturns(until, new UUID(0, 0), 10)).returns();
    }

    @Test
    void anotherAccountHasNone() {
        told.tell(Story.pending().events());
        assertThat(asked.ask(new FindApplicantStatus(Sample.FORMER_APPLICATION)).applications()).isEmpty();
    }

    private ApplicantStatus shown() {
        return asked.ask(new FindApplicantStatus(Sample.ACCOUNT)).latest().orElseThrow();
    }
}

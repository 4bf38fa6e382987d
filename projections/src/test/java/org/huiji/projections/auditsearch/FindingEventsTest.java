package org.huiji.projections.auditsearch;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.IssueReviewReminder;
import org.huiji.application.ApplicationState.UnderReview;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.auditsearch.FoundEvents.People;
import org.huiji.projections.testing.Asked;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldEvents;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** Who did what, when, in which department, across applications. */
@ReadModelTest
class FindingEventsTest {

    private static final Instant ALWAYS = Instant.parse("1900-01-01T00:00:00Z");
    private static final Instant NEVER = Instant.parse("2200-01-01T00:00:00Z");

    @Autowired
    private ToldEvents told;

    @Autowired
    private Asked asked;

    private Story story = Story.returned();

    @BeforeEach
    void begin() {
        told.begin();
        story = Story.returned().explain(1).explain(2).submit();
        told.tell(story.events());
    }

    @Test
    void everyEventIsFoundTheLatestFirst() {
        FoundEvents found = find("", "", "", null, 100);
        assertThat(found.people()).isEqualTo(People.ANYBODY);
        assertThat(found.rows()).extracting(row -> row.place().sequence())
                .isEqualTo(sequencesDown(story.events().size()));
        assertThat(found.more()).isFalse();
    }

    @Test
    void pagesFollowEachOtherWithoutGapOrRepetition() {
        List<Long> seen = new ArrayList<>();
        EventPlace after = null;
        FoundEvents page;
        do {
            page = find("", "", "", after, 4);
            page.rows().forEach(row -> seen.add(row.place().sequence()));
            after = page.rows().getLast().place();
        } while (page.more());
        assertThat(seen).isEqualTo(sequencesDown(story.events().size()));
    }

    @ParameterizedTest
    @CsvSource({"reviewer1, STAFF", "reviewer1 name, STAFF", "210102199003071233, APPLICANTS", "欧阳靖宇, APPLICANTS"})
    void somebodyIsMeantBySignInNameNameOrNumber(String who, People people) {
        FoundEvents found = find(who, "", "", null, 100);
        assertThat(found.people()).isEqualTo(people);
        String actor = people == People.STAFF ? Sample.REVIEWER.id() : Sample.ACCOUNT.toString();
        assertThat(found.rows()).isNotEmpty().allSatisfy(row -> assertThat(row.actor().id()).isEqualTo(actor));
    }

    @Test
    void anApplicantIsMeantByTheReceiptNumberToo() {
        assertThat(find(ReceiptNumber.of(Sample.APPLICATION), "", "", null, 100).people())
                .isEqualTo(People.APPLICANTS);
    }

    @Test
    void theMachineIsSomebodyToo() {
        UnderReview review = (UnderReview) story.state();
        story.by(Actor.SYSTEM, new IssueReviewReminder(Sample.APPLICATION, 2, review.round().dates().remindAt(),
                review.round().dates().remindAt()));
        told.tell(story.events());
        assertThat(find("system", "", "", null, 100).rows()).singleElement()
                .satisfies(row -> assertThat(row.eventName()).isEqualTo("ReviewReminderIssued"));
    }

    @Test
    void theConditionsNarrowTogether() {
        assertThat(find("reviewer1", "ApplicationReturned", "210102", null, 100).rows()).hasSize(1);
        assertThat(find("reviewer1", "ApplicationReturned", "210103", null, 100).rows()).isEmpty();
        assertThat(find("reviewer1", "ApplicationStarted", "", null, 100).rows()).isEmpty();
        assertThat(find("", "ApplicationStarted", "210102", null, 100).rows()).isEmpty();
        assertThat(find("", "ApplicationStarted", "", null, 100).rows()).hasSize(1);
    }

    @Test
    void theTimeHoldsItsBeginningAndNotItsEnd() {
        Instant first = story.events().getFirst().occurredAt();
        assertThat(between(first, first.plusMillis(1))).hasSize(1);
        assertThat(between(first.minusSeconds(1), first)).isEmpty();
        assertThat(between(first.plus(Duration.ofDays(400)), NEVER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "王", "210102199003079999", "HJ-000000-000000"})
    void whoIsNotThereIsNobody(String who) {
        assertThat(find(who, "", "", null, 100).people()).isEqualTo(People.NOBODY);
    }

    @Test
    void anErasedApplicantIsNotFoundByNameAnyMoreAndTheEventsStay() {
        told.tell(story.claim().approve().erase().events());
        assertThat(find(Sample.IDENTITY_NUMBER, "", "", null, 100).people()).isEqualTo(People.NOBODY);
        assertThat(find("", "", "", null, 100).rows()).hasSameSizeAs(story.events());
    }

    @Test
    void madeAgainItIsTheSame() {
        List<String> before = told.rows();
        told.replay();
        assertThat(told.rows()).isEqualTo(before);
    }

    private List<FoundEvents.Row> between(Instant from, Instant until) {
        return asked.ask(new FindEvents("", "", "", from, until, null, 100)).rows();
    }

    private FoundEvents find(String who, String name, String department, @Nullable EventPlace after, int size) {
        return asked.ask(new FindEvents(who, name, department, ALWAYS, NEVER, after, size));
    }

    private static List<Long> sequencesDown(int count) {
        List<Long> all = new ArrayList<>();
        for (long at = count - 1L; at >= 0; at--) {
            all.add(at);
        }
        return all;
    }
}

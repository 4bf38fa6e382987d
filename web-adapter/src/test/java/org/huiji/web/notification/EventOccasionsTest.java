package org.huiji.web.notification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.MarkReviewOverdue;
import org.huiji.application.ApplicationCommand.RecallReturn;
import org.huiji.application.ApplicationCommand.TransferApplication;
import org.huiji.application.ApplicationEvent;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.port.RecordedEvent;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.review.ReviewDates;
import org.huiji.web.presentation.DatePresenter;
import org.junit.jupiter.api.Test;

/** What applicants are told of a life, and with what words. */
class EventOccasionsTest {

    private final DepartmentDirectory departments = mock(DepartmentDirectory.class);
    private final DatePresenter dates = mock(DatePresenter.class);

    EventOccasionsTest() {
        when(dates.due(any(ReviewDates.class))).thenReturn("3月16日(第10个工作日)");
        when(departments.find("210102")).thenReturn(Optional.of(
                new ManagementDepartment("210102", "和平区财政局", "210100", "210102", "", "024-23890000")));
        when(departments.find("210103")).thenReturn(Optional.of(
                new ManagementDepartment("210103", "沈河区财政局", "210100", "210103", "", "")));
    }

    @Test
    void aSubmissionNamesItsNumberTheDepartmentAndTheDueDay() {
        Occasion told = last(Story.pending()).orElseThrow();
        assertThat(told.kind()).isEqualTo(MessageKind.SUBMITTED);
        assertThat(told.accountId()).isEqualTo(Sample.ACCOUNT);
        assertThat(told.parameters()).containsEntry("receiptNumber", ReceiptNumber.of(Sample.APPLICATION))
                .containsEntry("department", "和平区财政局").containsEntry("due", "3月16日(第10个工作日)");
    }

    @Test
    void aReturnSaysHowManyFindingsAndNothingOfThem() {
        assertThat(last(Story.returned()).orElseThrow().parameters()).containsOnlyKeys("findings")
                .containsEntry("findings", "2");
    }

    @Test
    void aRecallNamesTheDepartmentAndIsAnOccasionOfItsOwn() {
        Story story = Story.returned();
        Occasion returned = last(story).orElseThrow();
        story.by(Sample.REVIEWER, new RecallReturn(Sample.APPLICATION, story.version()));
        Occasion recalled = last(story).orElseThrow();
        assertThat(recalled.kind()).isEqualTo(MessageKind.RECALLED);
        assertThat(recalled.parameters()).containsEntry("department", "和平区财政局");
        assertThat(recalled.name()).isNotEqualTo(returned.name());
    }

    @Test
    void whoIsLateIsNamedWithItsPhoneAlsoAfterATransfer() {
        Story story = Story.pending();
        overdue(story);
        assertThat(last(story).orElseThrow().parameters()).containsEntry("contact", "和平区财政局 024-23890000");
        Story moved = Story.pending();
        moved.by(Sample.HEAD, new TransferApplication(Sample.APPLICATION, moved.version(), "210103", "地址变更"));
        assertThat(last(moved).orElseThrow().kind()).isEqualTo(MessageKind.TRANSFERRED);
        assertThat(last(moved).orElseThrow().parameters()).containsOnlyKeys("department").containsEntry("department",
                "沈河区财政局");
        overdue(moved);
        assertThat(last(moved).orElseThrow().parameters()).containsEntry("contact", "沈河区财政局");
    }

    @Test
    void anApprovalIsTold() {
        assertThat(last(Story.approved()).orElseThrow().kind()).isEqualTo(MessageKind.APPROVED);
    }

    @Test
    void ofClaimsDraftsAndNotesNothingIsTold() {
        assertThat(last(Story.started())).isEmpty();
        assertThat(last(Story.filledIn())).isEmpty();
        assertThat(last(Story.inReview())).isEmpty();
        assertThat(last(Story.returned().explain(1))).isEmpty();
        assertThat(last(Story.returned().discard())).isEmpty();
    }

    private static void overdue(Story story) {
        Instant dueAt = story.now().plus(Duration.ofDays(20));
        story.at(dueAt).by(Actor.SYSTEM, new MarkReviewOverdue(Sample.APPLICATION, 1, dueAt, dueAt));
    }

    private Optional<Occasion> last(Story story) {
        List<ApplicationEvent> events = List.copyOf(story.events());
        EventOccasions occasions = new EventOccasions(id -> IntStream.range(0, events.size()).mapToObj(
                place -> new RecordedEvent(place, "event-" + place, events.get(place).getClass().getSimpleName(), "1",
                        Instant.EPOCH, Sample.APPLICANT, new UUID(0, place), "", events.get(place)))
                .toList(), departments, dates);
        return occasions.of(events.getLast(), events.size() - 1L);
    }
}

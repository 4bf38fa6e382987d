package org.huiji.projections.workload;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.projections.reviewerqueue.FindQueueRows;
import org.huiji.projections.reviewerqueue.FindUnderReview;
import org.huiji.projections.reviewerqueue.QueuePage;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.huiji.projections.workload.Workload.Held;
import org.huiji.projections.workload.Workload.Submitted;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What a head is told of the work of the departments. */
@ReadModelTest
class WorkloadTest extends ToldReadModels {

    private static final Set<String> HEPING = Set.of("210102");
    private static final Set<String> BOTH = Set.of("210102", "210103");

    @Test
    void whatWaitsIsHeldByNobody() {
        told.tell(Story.pending().events());
        Held held = workload(HEPING).held().getFirst();
        assertThat(held.isUnclaimed()).isTrue();
        assertThat(held.all()).isOne();
        assertThat(workload(Set.of("210103")).held()).isEmpty();
        assertThat(workload(Set.of()).held()).isEmpty();
    }

    @Test
    void aClaimedOneIsHeldByItsReviewer() {
        told.tell(Story.inReview().events());
        Held held = workload(HEPING).held().getFirst();
        assertThat(held.isWith(Sample.REVIEWER.id(), "210102")).isTrue();
        assertThat(held.reviewerName()).isEqualTo(Sample.REVIEWER.displayName());
        assertThat(workload(HEPING).decided()).isEmpty();
    }

    @Test
    void anApprovalCountsForWhoGaveItOnItsDayAndInItsWeek() {
        Story story = Story.approved();
        told.tell(story.events());
        Instant decidedAt = story.events().getLast().occurredAt();
        FindWorkload sameDay = new FindWorkload(HEPING, decidedAt, decidedAt.minus(Duration.ofDays(6)));
        FindWorkload dayAfter = new FindWorkload(HEPING, decidedAt.plusSeconds(1), decidedAt);
        FindWorkload weekAfter = new FindWorkload(HEPING, decidedAt.plusSeconds(1), decidedAt.plusSeconds(1));
        assertThat(asked.ask(sameDay).decided())
                .containsExactly(new Workload.Decided("210102", Sample.REVIEWER.id(), 1, 1));
        assertThat(asked.ask(dayAfter).decided())
                .containsExactly(new Workload.Decided("210102", Sample.REVIEWER.id(), 0, 1));
        assertThat(asked.ask(weekAfter).decided()).isEmpty();
    }

    @Test
    void whatIsUnderReviewIsCountedByTheLegalDayOfItsSubmissionAndHowLateItIs() {
        fill(90);
        List<Submitted> submitted = workload(BOTH).submitted();
        assertThat(submitted).extracting(Submitted::day).containsOnly(LocalDate.of(2026, 3, 2),
                LocalDate.of(2026, 3, 3));
        for (UrgencyBand band : UrgencyBand.values()) {
            long expected = rows(BOTH, band, null).size();
            assertThat(submitted.stream().filter(one -> one.band() == band).mapToLong(Submitted::count).sum())
                    .isEqualTo(expected).isPositive();
        }
    }

    @Test
    void theSumsAgreeWithTheRows() {
        fill(90);
        List<Held> held = workload(BOTH).held();
        assertThat(held.stream().mapToLong(Held::all).sum()).isEqualTo(rows(BOTH, null, null).size());
        assertThat(held.stream().mapToLong(Held::overdue).sum())
                .isEqualTo(rows(BOTH, UrgencyBand.OVERDUE, null).size());
        assertThat(held.stream().mapToLong(Held::dueSoon).sum())
                .isEqualTo(rows(BOTH, UrgencyBand.DUE_SOON, null).size());
        assertThat(held.stream().filter(Held::isUnclaimed).mapToLong(Held::all).sum())
                .isEqualTo(rows(BOTH, null, FindUnderReview.NOBODY).size()).isPositive();
        assertThat(held.stream().filter(one -> "reviewer1".equals(one.reviewerId())).mapToLong(Held::all).sum())
                .isEqualTo(rows(BOTH, null, "reviewer1").size()).isPositive();
    }

    @Test
    void pagesShowEveryRowOnceTheLongestOverdueFirst() {
        fill(90);
        List<QueueRow> rows = rows(BOTH, null, null);
        assertThat(rows).extracting(QueueRow::applicationId).doesNotHaveDuplicates();
        assertThat(rows(BOTH, UrgencyBand.OVERDUE, null)).extracting(row -> row.dates().dueOn()).isSorted();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "\0", "' OR 1=1 --"})
    void aReviewerWhoDoesNotExistHoldsNothing(String typed) {
        fill(30);
        assertThat(rows(BOTH, null, typed)).isEmpty();
    }

    @Test
    void rowsAreFoundByTheirIdsInTheAskersDepartmentsOnly() {
        Story story = Story.inReview();
        told.tell(story.events());
        Set<UUID> ids = Set.of(Sample.APPLICATION, new UUID(9, 9));
        assertThat(asked.ask(new FindQueueRows(HEPING, ids)).rows()).extracting(QueueRow::applicationId)
                .containsExactly(Sample.APPLICATION);
        assertThat(asked.ask(new FindQueueRows(Set.of("210103"), ids)).rows()).isEmpty();
        assertThat(asked.ask(new FindQueueRows(HEPING, Set.of())).rows()).isEmpty();
    }

    @Test
    void approvalsAreFoundByTheirDateUntilTheyAreErased() {
        Story story = Story.approved();
        told.tell(story.events());
        Instant approvedAt = story.events().getLast().occurredAt();
        assertThat(approvals(approvedAt, approvedAt.plusSeconds(1))).singleElement().satisfies(approval -> {
            assertThat(approval.applicationId()).isEqualTo(Sample.APPLICATION);
            assertThat(approval.reviewerId()).isEqualTo(Sample.REVIEWER.id());
        });
        assertThat(approvals(approvedAt.minusSeconds(9), approvedAt)).isEmpty();
        told.tell(story.erase().events());
        assertThat(approvals(approvedAt, approvedAt.plusSeconds(1))).isEmpty();
    }

    private List<Approvals.Approval> approvals(Instant from, Instant until) {
        return asked.ask(new FindApprovals(HEPING, from, until)).approvals();
    }

    private Workload workload(Set<String> departments) {
        return asked.ask(new FindWorkload(departments, Instant.EPOCH, Instant.EPOCH));
    }

    private List<QueueRow> rows(Set<String> departments, UrgencyBand band, String reviewer) {
        List<QueueRow> rows = new ArrayList<>();
        String after = null;
        do {
            QueuePage page = asked.ask(new FindUnderReview(departments, band, reviewer, after, 7));
            rows.addAll(page.rows());
            after = page.nextCursor();
        } while (after != null);
        return rows;
    }

    /** Rows of two departments around midnight of legal time, a third of them with nobody; spread by a formula. */
    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            jdbc.sql("""
                    INSERT INTO read_model.queue_item (application_id, status, version, round, returns,
                        department_code, started_at, changed_at, receipt_number, shelf, urgency, region_code,
                        submitted_at, remind_on, due_on, calendar_version, provisional, reviewer_id, reviewer_name)
                    VALUES (:id, 'IN_REVIEW', 1, 1, 0, :department, now(), now(), :receipt, 0, :urgency, '210102',
                        timestamptz '2026-03-02 15:59:59Z' + :second * interval '1 second',
                        date '2026-03-11', date '2026-03-16' + :day, '2026', false, :reviewer, :reviewer)
                    """)
                    .param("id", new UUID(7, i * 7919L % count)).param("receipt", "R" + i)
                    .param("department", i % 5 == 0 ? "210103" : "210102").param("urgency", i * 31 % 3)
                    .param("second", i % 2).param("day", i * 13 % 4)
                    .param("reviewer", i % 4 == 0 ? null : "reviewer" + i % 4).update();
        }
    }
}

package org.huiji.projections.reviewerqueue;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ApplicationCommand.StartAmendment;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.ApprovedContent;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.Rulebook;
import org.huiji.application.Sample;
import org.huiji.application.Story;
import org.huiji.application.TestRulebook;
import org.huiji.application.section.DocumentSlot;
import org.huiji.projections.testing.ReadModelTest;
import org.huiji.projections.testing.ToldReadModels;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What lies before a department, and in which order. */
@ReadModelTest
class QueueTest extends ToldReadModels {

    private static final Set<String> HEPING = Set.of("210102");
    private static final Set<String> SHENYANG = Set.of("210100", "210102", "210103");

    @Test
    void aDraftIsNobodysWork() {
        told.tell(Story.filledIn().events());
        assertThat(counts().counts()).allSatisfy((group, count) -> assertThat(count).isZero());
    }

    @Test
    void aSubmittedApplicationWaitsWithWhatWasSubmitted() {
        Story story = Story.pending();
        told.tell(story.events());
        QueueRow row = only(QueueGroup.PENDING);
        assertThat(row.applicantName()).isEqualTo(Sample.NAME);
        assertThat(row.maskedIdentityNumber()).isEqualTo("210***********1233");
        assertThat(row.employed()).isTrue();
        assertThat(row.place()).isEqualTo(Sample.employed().employerName());
        assertThat(row.version()).isEqualTo(story.version());
        assertThat(row.round()).isOne();
        assertThat(row.receiptNumber()).isEqualTo(ReceiptNumber.of(Sample.APPLICATION));
        assertThat(row.claimedBy()).isNull();
        assertThat(row.reminded()).isFalse();
        assertThat(row.overdue()).isFalse();
    }

    @Test
    void aClaimedOneIsItsReviewersTask() {
        told.tell(Story.inReview().events());
        assertThat(only(QueueGroup.MINE).claimedBy()).isEqualTo(Sample.REVIEWER.id());
        assertThat(page(QueueGroup.PENDING, QueueFilter.NONE).rows()).isEmpty();
        assertThat(ask(QueueGroup.MINE, Sample.COLLEAGUE.id(), QueueFilter.NONE).rows()).isEmpty();
    }

    @Test
    void aReturnedOneLiesApartAsItWasReturned() {
        Story story = Story.returned();
        told.tell(story.events());
        told.tell(story.save(Sample.employed("改过的单位名称")).events());
        QueueRow row = only(QueueGroup.RETURNED);
        assertThat(row.place()).isEqualTo(Sample.employed().employerName());
        assertThat(row.closedOrReturnedAt()).isNotNull();
        assertThat(counts().of(QueueGroup.PENDING)).isZero();
    }

    @Test
    void anApprovedOneIsClosed() {
        told.tell(Story.approved().events());
        assertThat(only(QueueGroup.CLOSED).status()).isEqualTo(ApplicationStatus.APPROVED);
    }

    @ParameterizedTest
    @ValueSource(strings = {"欧", "欧阳", "欧阳靖宇", "210102199003071233", "２１０１０２１９９００３０７１２３３", " 欧 阳 靖 宇 "})
    void aPersonIsFoundByTheBeginningOfTheNameOrTheWholeNumber(String text) {
        told.tell(Story.pending().events());
        assertThat(search(text)).hasSize(1);
    }

    /** Of one character many names begin, so each department is looked through by itself; the others are looked for at once. */
    @ParameterizedTest
    @ValueSource(strings = {"欧", "欧阳", "欧阳靖宇", "210102199003071233"})
    void aPersonIsFoundInAnyOfSeveralDepartmentsAndNowhereElse(String text) {
        told.tell(Story.pending().events());
        QueueFilter filter = new QueueFilter(null, null, null, null, null, text);
        assertThat(asked.ask(new FindQueuePage(SHENYANG, QueueGroup.ALL, "", filter, null, 20)).rows()).hasSize(1);
        assertThat(
                asked.ask(new FindQueuePage(Set.of("210100", "210103"), QueueGroup.ALL, "", filter, null, 20)).rows())
                .isEmpty();
        assertThat(asked.ask(new FindQueuePage(SHENYANG, QueueGroup.RETURNED, "", filter, null, 20)).rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"阳", "靖宇", "21010219900307", "HJ-000000-000000", "210102199003071234"})
    void nobodyIsFoundByAnotherPartOrAnotherNumber(String text) {
        told.tell(Story.pending().events());
        assertThat(search(text)).isEmpty();
    }

    @Test
    void aReceiptNumberFindsItsApplication() {
        told.tell(Story.pending().events());
        assertThat(search(ReceiptNumber.of(Sample.APPLICATION))).hasSize(1);
    }

    @Test
    void aFilterNarrowsByWhatWasSubmitted() {
        told.tell(Story.pending().events());
        assertThat(narrowed(new QueueFilter("210102", true, null, 1, null, null))).hasSize(1);
        assertThat(narrowed(new QueueFilter("210103", null, null, null, null, null))).isEmpty();
        assertThat(narrowed(new QueueFilter(null, false, null, null, null, null))).isEmpty();
        assertThat(narrowed(new QueueFilter(null, null, null, 2, null, null))).isEmpty();
        assertThat(narrowed(new QueueFilter(null, null, null, null, "reviewer1", null))).isEmpty();
        String level = Sample.qualification().highest().level().value();
        assertThat(narrowed(new QueueFilter(null, null, level, null, null, null))).hasSize(1);
        assertThat(narrowed(new QueueFilter(null, null, "4", null, null, null))).isEmpty();
    }

    @Test
    void anotherDepartmentSeesNothingOfIt() {
        told.tell(Story.pending().events());
        QueuePage page = asked.ask(new FindQueuePage(Set.of("210103"), QueueGroup.ALL, "", QueueFilter.NONE, null, 20));
        assertThat(page.rows()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PENDING", "RETURNED", "ALL"})
    void pagesShowEveryRowOnceInOneOrder(String group) {
        fill(250);
        for (Set<String> departments : List.of(HEPING, SHENYANG)) {
            List<QueueRow> rows = allPages(departments, QueueGroup.valueOf(group));
            long expected = asked.ask(new CountQueueGroups(departments, "")).of(QueueGroup.valueOf(group));
            assertThat(new HashSet<>(rows)).hasSize(rows.size());
            assertThat(rows).hasSize((int) expected).isNotEmpty();
        }
    }

    @Test
    void overdueComesFirstThenDueSoonThenByDueDate() {
        fill(120);
        List<QueueRow> rows = allPages(HEPING, QueueGroup.PENDING);
        assertThat(rows).isSortedAccordingTo(Comparator.<QueueRow>comparingInt(row -> row.overdue()
                ? 0
                : row.reminded() ? 1 : 2).thenComparing(row -> row.dates().dueOn()).thenComparing(
                        QueueRow::submittedAt));
    }

    @Test
    void theLatestReturnComesFirst() {
        fill(120);
        assertThat(allPages(HEPING, QueueGroup.RETURNED)).extracting(QueueRow::closedOrReturnedAt)
                .isSortedAccordingTo(Comparator.reverseOrder());
    }

    @ParameterizedTest
    @EnumSource(QueueOrder.class)
    void pagesShowEveryRowOnceInEveryOrder(QueueOrder order) {
        fill(250);
        Stream.of(QueueGroup.PENDING, QueueGroup.RETURNED, QueueGroup.ALL)
                .filter(group -> QueueOrder.of(group).contains(order))
                .forEach(group -> {
                    for (Set<String> departments : List.of(HEPING, SHENYANG)) {
                        List<QueueRow> rows = allPages(departments, group, order);
                        assertThat(new HashSet<>(rows)).hasSize(rows.size());
                        assertThat(rows).hasSize(
                                Math.toIntExact(asked.ask(new CountQueueGroups(departments, "")).of(group)));
                    }
                });
    }

    @Test
    void rowsComeInTheOrderAskedFor() {
        fill(120);
        assertThat(allPages(SHENYANG, QueueGroup.ALL, QueueOrder.OLDEST_SUBMISSION)).hasSize(120)
                .extracting(QueueRow::submittedAt).isSorted();
        assertThat(allPages(HEPING, QueueGroup.PENDING, QueueOrder.LATEST_SUBMISSION)).isNotEmpty()
                .extracting(QueueRow::submittedAt).isSortedAccordingTo(Comparator.reverseOrder());
        assertThat(allPages(HEPING, QueueGroup.PENDING, QueueOrder.HIGHEST_ROUND)).isNotEmpty()
                .isSortedAccordingTo(Comparator.comparingInt((QueueRow row) -> -row.round())
                        .thenComparing(QueueRow::submittedAt));
    }

    @Test
    void aListInAnOrderThatItHasNotComesInTheUsualOne() {
        fill(60);
        assertThat(allPages(HEPING, QueueGroup.ALL, QueueOrder.HIGHEST_ROUND))
                .isEqualTo(allPages(HEPING, QueueGroup.ALL));
        assertThat(allPages(HEPING, QueueGroup.PENDING, QueueOrder.LATEST_END))
                .isEqualTo(allPages(HEPING, QueueGroup.PENDING));
    }

    @Test
    void aPlaceInAnotherOrderBeginsAtTheFirstRow() {
        fill(60);
        QueuePage first = asked.ask(page(QueueOrder.LATEST_SUBMISSION, null));
        String elsewhere = asked.ask(page(QueueOrder.DUE, null)).nextCursor();
        assertThat(asked.ask(page(QueueOrder.LATEST_SUBMISSION, elsewhere))).isEqualTo(first);
        assertThat(asked.ask(page(QueueOrder.LATEST_SUBMISSION, first.nextCursor()))).isNotEqualTo(first);
    }

    @Test
    void whoFindsAllTakenAsksForMore() {
        fill(120);
        List<QueueRow> rows = new ArrayList<>();
        QueuePage page = asked.ask(new FindNextUnclaimed(SHENYANG, null, 7));
        while (page.nextCursor() != null) {
            rows.addAll(page.rows());
            page = asked.ask(new FindNextUnclaimed(SHENYANG, page.nextCursor(), 7));
        }
        rows.addAll(page.rows());
        assertThat(rows).isEqualTo(allPages(SHENYANG, QueueGroup.PENDING));
    }

    @Test
    void anAmendmentIsMarkedAndFound() {
        told.tell(Story.pending().events());
        assertThat(narrowed(amendments(true))).isEmpty();
        assertThat(narrowed(amendments(false))).extracting(QueueRow::amendment).containsExactly(false);
        told.begin();
        Rulebook rulebook = new TestRulebook()
                .approved(Sample.FORMER_APPLICATION, ApprovedContent.of(Story.approved().dossier())).make();
        told.tell(Story.untold(rulebook).by(Sample.APPLICANT, new StartAmendment(Sample.APPLICATION, Sample.ACCOUNT,
                Sample.FORMER_APPLICATION, Sample.REGISTRATION, "2026-01")).save(Sample.employed("改过的单位名称"))
                .attach(DocumentSlot.SIGNED_INFORMATION_FORM, Sample.document(91)).submit().events());
        assertThat(narrowed(amendments(false))).isEmpty();
        assertThat(narrowed(amendments(true))).extracting(QueueRow::amendment).containsExactly(true);
    }

    @Test
    void aTallyCountsForEverybodyWhatEachWouldCount() {
        told.tell(Story.inReview().events());
        fill(90);
        QueueTallies tallies = asked.ask(new TallyQueues(SHENYANG));
        for (Set<String> departments : List.of(HEPING, SHENYANG, Set.of("210199"))) {
            for (String staff : List.of(Sample.REVIEWER.id(), Sample.COLLEAGUE.id())) {
                assertThat(tallies.of(departments, staff))
                        .isEqualTo(asked.ask(new CountQueueGroups(departments, staff)));
                assertThat(asked.ask(new CountClaimed(departments)).of(staff))
                        .isEqualTo(tallies.of(departments, staff).of(QueueGroup.MINE));
            }
        }
        assertThat(asked.ask(new CountClaimed(SHENYANG)).byReviewer()).containsKey(Sample.REVIEWER.id());
        assertThat(asked.ask(new CountClaimed(Set.of())).byReviewer()).isEmpty();
    }

    @Test
    void everyChangeGivesTheDepartmentAnotherMark() {
        Story story = Story.pending();
        List<String> marks = new ArrayList<>();
        marks.add(mark());
        told.tell(story.events());
        marks.add(mark());
        told.tell(Story.inReview().events());
        marks.add(mark());
        told.tell(Story.approved().events());
        marks.add(mark());
        fill(1);
        marks.add(mark());
        assertThat(marks.subList(0, 3)).doesNotHaveDuplicates();
        assertThat(marks.get(3)).isEqualTo(marks.getFirst());
        assertThat(asked.ask(new MarkQueues(HEPING)).of("210102")).isEqualTo(marks.getLast());
    }

    private String mark() {
        return asked.ask(new MarkQueues(SHENYANG)).of("210102");
    }

    private static FindQueuePage page(QueueOrder order, @Nullable String after) {
        return new FindQueuePage(HEPING, QueueGroup.PENDING, "", QueueFilter.NONE, order, after, 5);
    }

    private static QueueFilter amendments(boolean wanted) {
        return new QueueFilter(null, null, null, null, null, wanted, null);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1_2_x'--", "a_2_2026-03-16_2026-03-02T01:00:00Z_00000000-0000-0000-0000-000000000001",
            "0_2_+999999999-12-31_2026-03-02T01:00:00Z_00000000-0000-0000-0000-000000000001",
            "0_2_-999999999-01-01_2026-03-02T01:00:00Z_00000000-0000-0000-0000-000000000001",
            "0_2_2026-03-16_+1000000000-12-31T23:59:59Z_00000000-0000-0000-0000-000000000001",
            "0_2_2026-03-16_-1000000000-01-01T00:00:00Z_00000000-0000-0000-0000-000000000001"})
    void aCursorThatCannotBeReadBeginsAtTheFirstRow(String cursor) {
        fill(30);
        FindQueuePage first = new FindQueuePage(HEPING, QueueGroup.PENDING, "", QueueFilter.NONE, null, 5);
        FindQueuePage broken = new FindQueuePage(HEPING, QueueGroup.PENDING, "", QueueFilter.NONE, cursor, 5);
        assertThat(asked.ask(broken)).isEqualTo(asked.ask(first));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\0", "'; DROP TABLE read_model.queue_item; --", "%", ":department"})
    void nothingTypedIsTakenForAnythingButItself(String typed) {
        told.tell(Story.inReview().events());
        assertThat(narrowed(new QueueFilter(typed, null, null, null, null, null))).isEmpty();
        assertThat(narrowed(new QueueFilter(null, null, typed, null, null, null))).isEmpty();
        assertThat(narrowed(new QueueFilter(null, null, null, null, typed, null))).isEmpty();
        assertThat(search(typed)).isEmpty();
    }

    private List<QueueRow> allPages(Set<String> departments, QueueGroup group) {
        return allPages(departments, group, QueueOrder.usual(group));
    }

    private List<QueueRow> allPages(Set<String> departments, QueueGroup group, QueueOrder order) {
        List<QueueRow> rows = new ArrayList<>();
        String after = null;
        do {
            QueuePage page = asked.ask(new FindQueuePage(departments, group, "", QueueFilter.NONE, order,
                    after, 7));
            rows.addAll(page.rows());
            after = page.nextCursor();
        } while (after != null);
        return rows;
    }

    /** Rows of three departments on all shelves with many equal dates; spread by a formula, not by chance. */
    private void fill(int count) {
        for (int i = 0; i < count; i++) {
            int shelf = i % 3;
            jdbc.sql(
                    """
                            INSERT INTO read_model.queue_item (application_id, status, version, round, returns,
                                department_code, started_at, changed_at, receipt_number, shelf, urgency, region_code,
                                submitted_at, remind_on, due_on, calendar_version, provisional, ended_at)
                            VALUES (:id, :status, 1, 1 + :minute % 3, 0, :department, now(), now(), :receipt, :shelf, :urgency, '210102',
                                timestamptz '2026-03-02 01:00:00Z' + :minute * interval '1 minute',
                                date '2026-03-11', date '2026-03-16' + :day, '2026', false,
                                timestamptz '2026-03-05 01:00:00Z' + :minute * interval '1 minute')
                            """)
                    .param("id", new UUID(7, i * 7919L % count)).param("status", shelf == 0
                            ? "PENDING_REVIEW"
                            : shelf == 1 ? "RETURNED" : "APPROVED")
                    .param("department", i % 5 == 0 ? "210103" : "210102").param("receipt", "R" + i)
                    .param("shelf", shelf).param("urgency", i * 31 % 3).param("minute", i * 17 % 11)
                    .param("day", i * 13 % 4).update();
        }
        new QueueRecount(jdbc).run();
    }

    private QueueRow only(QueueGroup group) {
        List<QueueRow> rows = page(group, QueueFilter.NONE).rows();
        assertThat(rows).hasSize(1);
        assertThat(counts().of(group)).isOne();
        assertThat(counts().of(QueueGroup.ALL)).isOne();
        return rows.getFirst();
    }

    private List<QueueRow> search(String text) {
        return narrowed(new QueueFilter(null, null, null, null, null, text));
    }

    private List<QueueRow> narrowed(QueueFilter filter) {
        return page(QueueGroup.ALL, filter).rows();
    }

    private QueuePage page(QueueGroup group, QueueFilter filter) {
        return ask(group, Sample.REVIEWER.id(), filter);
    }

    private QueuePage ask(QueueGroup group, String staffId, QueueFilter filter) {
        return asked.ask(new FindQueuePage(HEPING, group, staffId, filter, null, 20));
    }

    private QueueCounts counts() {
        return asked.ask(new CountQueueGroups(HEPING, Sample.REVIEWER.id()));
    }
}

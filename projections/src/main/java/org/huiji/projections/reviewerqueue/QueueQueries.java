package org.huiji.projections.reviewerqueue;

import java.util.List;
import java.util.Objects;
import org.axonframework.queryhandling.QueryHandler;
import org.huiji.projections.MaskedNumber;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Answers what lies before a department. */
@Component
class QueueQueries {

    private final QueueSearch search;
    private final QueueTallier tallies;
    private final QueuedPeople people;

    QueueQueries(QueueSearch search, QueueTallier tallies, QueuedPeople people) {
        this.search = search;
        this.tallies = tallies;
        this.people = people;
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueuePage on(FindQueuePage query) {
        int size = Math.clamp(query.size(), 1, FindQueuePage.MAX_SIZE);
        List<QueueItem> found = search.find(query, size + 1);
        List<QueueItem> shown = found.stream().limit(size).toList();
        String next = found.size() > size
                ? QueueCursor.of(shown.getLast(), query.order()).write()
                : null;
        return new QueuePage(shown.stream().map(this::row).toList(), next);
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueuePage on(FindNextUnclaimed query) {
        return on(new FindQueuePage(query.departments(), QueueGroup.PENDING, "", QueueFilter.NONE, query.after(),
                query.size()));
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueueCounts on(CountQueueGroups query) {
        return tallies.tallies(query.departments()).of(query.departments(), query.staffId());
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public ClaimedCounts on(CountClaimed query) {
        return tallies.claimed(query.departments());
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueueMarks on(MarkQueues query) {
        return tallies.marks(query.departments());
    }

    @QueryHandler
    @Transactional(readOnly = true)
    public QueueTallies on(TallyQueues query) {
        return tallies.tallies(query.departments());
    }

    /** The item as screens are told. */
    QueueRow row(QueueItem item) {
        QueuedPerson person = people.submitted(item);
        return new QueueRow(item.getId(), item.standing.version(), item.receiptNumber, item.standing.status(),
                item.standing.departmentCode(), item.regionCode, person.applicantName(),
                MaskedNumber.of(person.identityNumber()), person.employed(), person.place(),
                person.qualificationLevel(), item.standing.round(), Objects.requireNonNull(item.submittedAt),
                Objects.requireNonNull(item.dates).toDates(), item.urgency <= Urgency.DUE_SOON,
                item.urgency == Urgency.OVERDUE, item.reviewerId,
                item.reviewerName, item.endedAt, item.amendment);
    }
}

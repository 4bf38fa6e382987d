package org.huiji.web.desk.batch;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reviewerqueue.FindQueueRows;
import org.huiji.projections.reviewerqueue.FindUnderReview;
import org.huiji.projections.reviewerqueue.QueuePage;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.Colleagues;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.desk.batch.AssignmentsView.Item;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Lays out the list, and finds what was chosen in it. */
@Component
class AssignmentsScreen {

    private static final int PAGE_ROWS = 50;

    private final HeadAccess access;
    private final Queries queries;
    private final Colleagues colleagues;
    private final DeadlinePresenter deadlines;
    private final ReferenceLists lists;
    private final Messages messages;

    AssignmentsScreen(
            HeadAccess access,
            Queries queries,
            Colleagues colleagues,
            DeadlinePresenter deadlines,
            ReferenceLists lists,
            Messages messages) {
        this.access = access;
        this.queries = queries;
        this.colleagues = colleagues;
        this.deadlines = deadlines;
        this.lists = lists;
        this.messages = messages;
    }

    AssignmentsView view(AssignmentsQuery query) {
        Set<String> departments = access.departments(query.department());
        QueuePage page = queries.ask(new FindUnderReview(
                departments, query.urgency(), query.reviewerId(), query.after(), PAGE_ROWS));
        return new AssignmentsView(
                query,
                items(page.rows()),
                access.choices(),
                reviewers(departments),
                bands(),
                query.first(),
                page.nextCursor() == null ? null : query.from(page.nextCursor()));
    }

    /** Those of the head's applications that have these ids. */
    List<Item> chosen(Set<UUID> ids) {
        Set<String> departments = access.departments();
        return ids.isEmpty() ? List.of() : items(queries.ask(new FindQueueRows(departments, ids)).rows());
    }

    /** What a reviewer holds in the head's departments, at most so many. */
    List<Item> heldBy(String reviewerId, int most) {
        return items(queries.ask(new FindUnderReview(access.departments(), null, reviewerId, null, most)).rows());
    }

    private List<Item> items(List<QueueRow> rows) {
        return rows.stream().map(this::item).toList();
    }

    private Item item(QueueRow row) {
        return new Item(
                row,
                deadlines.running(row.dates(), row.submittedAt(), row.reminded(), row.overdue()),
                lists.departmentName(row.departmentCode()));
    }

    private List<Option> reviewers(Set<String> departments) {
        List<Option> reviewers = new ArrayList<>();
        reviewers.add(new Option(FindUnderReview.NOBODY, messages.text("desk.unclaimed")));
        colleagues.of(departments)
                .forEach(colleague -> reviewers.add(new Option(colleague.id(), colleagues.nameOf(colleague))));
        return reviewers;
    }

    private List<Option> bands() {
        return Arrays.stream(UrgencyBand.values())
                .map(band -> new Option(band.name(), messages.text("desk.band." + band.name())))
                .toList();
    }
}

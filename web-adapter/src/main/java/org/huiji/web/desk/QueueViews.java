package org.huiji.web.desk;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.huiji.application.Actor;
import org.huiji.application.ApplicationCommand.AssignReview;
import org.huiji.application.ApplicationCommand.ClaimReview;
import org.huiji.application.ApplicationStatus;
import org.huiji.application.Lifecycle;
import org.huiji.application.Role;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reviewerqueue.CountQueueGroups;
import org.huiji.projections.reviewerqueue.FindQueuePage;
import org.huiji.projections.reviewerqueue.QueueCounts;
import org.huiji.projections.reviewerqueue.QueueGroup;
import org.huiji.projections.reviewerqueue.QueueOrder;
import org.huiji.projections.reviewerqueue.QueuePage;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.huiji.reference.CodeList;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.QueueView.Band;
import org.huiji.web.desk.QueueView.Extent;
import org.huiji.web.desk.QueueView.Item;
import org.huiji.web.desk.QueueView.RailEntry;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.facts.DeadlineView;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Lays out a page of the queue. */
@Component
class QueueViews {

    private static final int PAGE_ROWS = 30;

    private final Queries queries;
    private final DeskAccess access;
    private final QueueFilterChoices choices;
    private final DeadlinePresenter deadlines;
    private final ReferenceLists lists;
    private final Messages messages;
    private final FreshIds ids;

    QueueViews(
            Queries queries,
            DeskAccess access,
            QueueFilterChoices choices,
            DeadlinePresenter deadlines,
            ReferenceLists lists,
            Messages messages,
            FreshIds ids) {
        this.queries = queries;
        this.access = access;
        this.choices = choices;
        this.deadlines = deadlines;
        this.lists = lists;
        this.messages = messages;
        this.ids = ids;
    }

    QueueView view(QueueQuery query) {
        Actor actor = access.actor();
        Set<String> departments = access.departmentsOf(actor);
        QueueGroup group = query.queueGroup();
        QueuePage page = queries.ask(new FindQueuePage(
                departments, group, actor.id(), query.filter(), query.order(), query.after(), PAGE_ROWS));
        QueueCounts counts = queries.ask(new CountQueueGroups(departments, actor.id()));
        Extent extent = extent(query, page, counts);
        return new QueueView(
                group,
                query.order(),
                rail(actor, query, counts),
                QueueHeadings.of(query),
                bands(actor, page.rows(), query.order() == QueueOrder.usual(group)),
                extent,
                choices.of(query, departments),
                choices.chips(query, departments),
                query.q() == null ? "" : query.q(),
                query.unfiltered(),
                query.sortName(),
                query.sorted(query.sortName()),
                page.nextCursor() == null ? null : query.from(page.nextCursor(), extent.last() + 1),
                ids.next(),
                actor.role() == Role.REVIEWER,
                actor.role() == Role.HEAD);
    }

    private List<RailEntry> rail(Actor actor, QueueQuery query, QueueCounts counts) {
        Set<QueueGroup> offered = EnumSet.allOf(QueueGroup.class);
        offered.remove(actor.role() == Role.HEAD ? QueueGroup.MINE : QueueGroup.ALL);
        return offered.stream()
                .map(group -> new RailEntry(
                        group, query.of(group), counts.of(group), tone(group), group == query.queueGroup()))
                .toList();
    }

    private static String tone(QueueGroup group) {
        return switch (group) {
            case DUE_SOON -> "mid";
            case OVERDUE -> "hot";
            case PENDING, MINE, RETURNED, CLOSED, ALL -> "";
        };
    }

    /** Counted is the whole group only; what is narrowed would cost a count of its own. */
    private static Extent extent(QueueQuery query, QueuePage page, QueueCounts counts) {
        int first = query.firstRow();
        return new Extent(first, first + page.rows().size() - 1,
                query.isNarrowed() ? null : counts.of(query.queueGroup()));
    }

    /** The rows come in their order; neighbours that stand alike make a band, unless another order mixes them. */
    private List<Band> bands(Actor actor, List<QueueRow> rows, boolean banded) {
        List<Band> bands = new ArrayList<>();
        for (QueueRow row : rows) {
            String name = banded ? bandOf(row) : "";
            if (bands.isEmpty() || !bands.getLast().name().equals(name)) {
                bands.add(new Band(name, new ArrayList<>()));
            }
            bands.getLast().items().add(item(actor, row));
        }
        return bands;
    }

    private static String bandOf(QueueRow row) {
        return isUnderReview(row) ? UrgencyBand.of(row).name() : Band.ENDED;
    }

    private Item item(Actor actor, QueueRow row) {
        return new Item(
                row,
                deadline(row),
                lists.label(CodeList.QUALIFICATION_LEVEL, row.qualificationLevel()),
                ids.next(),
                Lifecycle.allows(row.status(), actor.role(), ClaimReview.class),
                Lifecycle.allows(row.status(), actor.role(), AssignReview.class));
    }

    private DeadlineView deadline(QueueRow row) {
        return isUnderReview(row)
                ? deadlines.running(row.dates(), row.submittedAt(), row.reminded(), row.overdue())
                : deadlines.ended(messages.text("status." + row.status().name()));
    }

    private static boolean isUnderReview(QueueRow row) {
        return row.status() == ApplicationStatus.PENDING_REVIEW || row.status() == ApplicationStatus.IN_REVIEW;
    }
}

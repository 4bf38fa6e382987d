package org.huiji.web.desk.statistics;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.reviewstatistics.DecisionKind;
import org.huiji.projections.reviewstatistics.Decisions;
import org.huiji.projections.reviewstatistics.Decisions.Group;
import org.huiji.reference.CodeList;
import org.huiji.review.WorkingCalendar;
import org.huiji.web.desk.statistics.StatisticsPage.OfReason;
import org.huiji.web.desk.statistics.StatisticsPage.OfReviewer;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Puts decisions into numbers, by the calendar as it stands now. */
@Component
class StatisticsPages {

    private static final int REASONS = 10;

    private final WorkingCalendar calendar;
    private final ReferenceLists lists;
    private final DatePresenter dates;
    private final Messages messages;

    StatisticsPages(WorkingCalendar calendar, ReferenceLists lists, DatePresenter dates, Messages messages) {
        this.calendar = calendar;
        this.lists = lists;
        this.dates = dates;
        this.messages = messages;
    }

    StatisticsPage page(Decisions decisions, Days days, Step step, boolean byReviewer) {
        List<Span> spans = spans(decisions.groups(), days, step);
        return new StatisticsPage(
                messages.text("facts.days", dates.date(days.from()), dates.date(days.to())),
                Tally.of(decisions.groups(), calendar),
                spans,
                BarChart.of(spans),
                byReviewer ? reviewers(decisions.groups()) : List.of(),
                decisions.reasons().stream().limit(REASONS).map(this::reason).toList());
    }

    private List<Span> spans(List<Group> groups, Days days, Step step) {
        Map<LocalDate, List<Group>> decided = groups.stream()
                .collect(Collectors.groupingBy(group -> step.begin(group.decidedOn())));
        List<Span> spans = new ArrayList<>();
        for (LocalDate at = step.begin(days.from()); !at.isAfter(days.to()); at = step.next(at)) {
            List<Group> within = decided.getOrDefault(at, List.of());
            spans.add(new Span(
                    name(at, step), mark(at, step), count(within, DecisionKind.APPROVED),
                    count(within, DecisionKind.RETURNED)));
        }
        return Collections.unmodifiableList(spans);
    }

    private static long count(List<Group> groups, DecisionKind kind) {
        return groups.stream().filter(group -> group.kind() == kind).mapToLong(Group::count).sum();
    }

    private String name(LocalDate begin, Step step) {
        return switch (step) {
            case DAY -> dates.date(begin);
            case WEEK -> messages.text("desk.statistics.week", dates.date(begin));
            case MONTH -> dates.month(YearMonth.from(begin));
        };
    }

    private static String mark(LocalDate begin, Step step) {
        return step == Step.MONTH
                ? begin.getYear() % 100 + "/" + begin.getMonthValue()
                : begin.getMonthValue() + "/" + begin.getDayOfMonth();
    }

    private List<OfReviewer> reviewers(List<Group> groups) {
        Map<String, List<Group>> each = groups.stream()
                .collect(Collectors.groupingBy(Group::reviewerId, TreeMap::new, Collectors.toList()));
        return each.entrySet().stream()
                .map(one -> new OfReviewer(
                        one.getKey(), one.getValue().getLast().reviewerName(), Tally.of(one.getValue(), calendar)))
                .toList();
    }

    private OfReason reason(Decisions.Reason reason) {
        return new OfReason(reason.code(), lists.label(CodeList.RETURN_REASON, reason.code()), reason.count());
    }
}

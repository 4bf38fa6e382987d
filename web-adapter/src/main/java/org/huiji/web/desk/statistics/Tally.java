package org.huiji.web.desk.statistics;

import java.math.BigDecimal;
import java.util.Collection;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.huiji.projections.reviewstatistics.DecisionKind;
import org.huiji.projections.reviewstatistics.Decisions.Group;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;

/**
 * Decisions counted, with the working days they took.
 *
 * @param byDays how many decisions took how many working days
 */
record Tally(long approved, long returned, SortedMap<Integer, Long> byDays) {

    static Tally of(Collection<Group> groups, WorkingCalendar calendar) {
        SortedMap<Integer, Long> byDays = new TreeMap<>();
        groups.forEach(group -> byDays.merge(
                ReviewPeriod.workingDaysBetween(group.submittedOn(), group.decidedOn(), calendar),
                group.count(),
                Long::sum));
        return new Tally(count(groups, DecisionKind.APPROVED), count(groups, DecisionKind.RETURNED), byDays);
    }

    private static long count(Collection<Group> groups, DecisionKind kind) {
        return groups.stream().filter(group -> group.kind() == kind).mapToLong(Group::count).sum();
    }

    public long total() {
        return approved + returned;
    }

    /** How many were decided after the working day on which the reviewer is reminded. */
    public long afterReminder() {
        return after(ReviewPeriod.REMINDER_DAY);
    }

    /** How many were overdue when they were decided. */
    public long overdue() {
        return after(ReviewPeriod.DUE_DAY);
    }

    /** As many decisions took less as took more; of two in the middle their mean. Empty without any. */
    public String median() {
        if (total() == 0) {
            return "";
        }
        int sum = daysOf((total() - 1) / 2) + daysOf(total() / 2);
        return BigDecimal.valueOf(sum).divide(BigDecimal.TWO).stripTrailingZeros().toPlainString();
    }

    /** The working days of the slowest decision; empty without any. */
    public String longest() {
        return byDays.isEmpty() ? "" : Integer.toString(byDays.lastKey());
    }

    private long after(int day) {
        return byDays.tailMap(day + 1).values().stream().mapToLong(Long::longValue).sum();
    }

    /** The working days of the decision at that place, the quickest first. */
    private int daysOf(long place) {
        long seen = 0;
        for (Map.Entry<Integer, Long> entry : byDays.entrySet()) {
            seen += entry.getValue();
            if (place < seen) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no decision at place " + place);
    }
}

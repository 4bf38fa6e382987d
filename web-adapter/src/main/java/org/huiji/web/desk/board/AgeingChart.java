package org.huiji.web.desk.board;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.huiji.projections.workload.Workload.Submitted;
import org.huiji.review.ReviewPeriod;
import org.huiji.review.WorkingCalendar;

/** The reviews that wait by the working days they have used: a bar for each of 0 to 10 and one for more. */
record AgeingChart(List<AgeingBar> bars) {

    /** Stands for more working days than the period has. */
    static final int OVER = ReviewPeriod.DUE_DAY + 1;

    static final int WIDTH = 744;
    static final int HEIGHT = 216;
    static final int BASE = 176;
    static final int BAR_WIDTH = 40;

    private static final int HIGHEST = 140;
    private static final int FIRST = 22;
    private static final int DISTANCE = 60;

    AgeingChart {
        bars = List.copyOf(bars);
    }

    /** Counts days of submission as the working days between them and today. */
    static AgeingChart of(List<Submitted> submitted, LocalDate today, WorkingCalendar calendar) {
        List<Map<UrgencyBand, Long>> counts = IntStream.rangeClosed(0, OVER)
                .<Map<UrgencyBand, Long>>mapToObj(days -> new EnumMap<>(UrgencyBand.class))
                .toList();
        for (Submitted day : submitted) {
            int used = Math.min(OVER, ReviewPeriod.workingDaysBetween(day.day(), today, calendar));
            counts.get(used).merge(day.band(), day.count(), Long::sum);
        }
        long most = counts.stream().mapToLong(AgeingChart::sum).max().orElse(0);
        return new AgeingChart(
                IntStream.rangeClosed(0, OVER).mapToObj(days -> bar(days, counts.get(days), most)).toList());
    }

    public long total() {
        return bars.stream().flatMapToLong(bar -> LongStream.of(bar.total())).sum();
    }

    public String viewBox() {
        return "0 0 " + WIDTH + " " + HEIGHT;
    }

    public int width() {
        return WIDTH;
    }

    public int base() {
        return BASE;
    }

    public int barWidth() {
        return BAR_WIDTH;
    }

    private static AgeingBar bar(int days, Map<UrgencyBand, Long> counts, long most) {
        long soon = counts.getOrDefault(UrgencyBand.DUE_SOON, 0L);
        long overdue = counts.getOrDefault(UrgencyBand.OVERDUE, 0L);
        long total = sum(counts);
        return new AgeingBar(
                days,
                total - soon - overdue,
                soon,
                overdue,
                FIRST + days * DISTANCE,
                height(total, most),
                height(soon, most),
                height(overdue, most));
    }

    private static long sum(Map<UrgencyBand, Long> counts) {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** Rounded down, so that parts never exceed their whole. */
    private static int height(long count, long most) {
        return most == 0 ? 0 : (int) (HIGHEST * count / most);
    }
}

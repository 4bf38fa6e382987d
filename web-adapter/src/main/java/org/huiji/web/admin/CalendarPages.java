package org.huiji.web.admin;

import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.huiji.calendar.CalendarDay;
import org.huiji.calendar.CalendarDays;
import org.huiji.calendar.CalendarEditions;
import org.huiji.calendar.CalendarProposal;
import org.huiji.calendar.RunningDeadlines;
import org.huiji.review.ReviewDates;
import org.huiji.web.form.Option;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Fills the pages of the calendar. */
@Component
class CalendarPages {

    static final String YEAR = "admin/calendar";
    static final String PREVIEW = "admin/calendar-preview";

    /** The kind that takes a day out of the calendar, so that the week counts. */
    static final String AS_THE_WEEK = "WEEK";

    private static final int EARLIEST = 2019;
    private static final int YEARS_AHEAD = 2;
    /** What the State Council has given since 2025. */
    private static final int STATUTORY_HOLIDAYS = 13;

    private final CalendarEditions editions;
    private final RunningDeadlines deadlines;
    private final Messages messages;
    private final Clock clock;

    CalendarPages(CalendarEditions editions, RunningDeadlines deadlines, Messages messages, Clock clock) {
        this.editions = editions;
        this.deadlines = deadlines;
        this.messages = messages;
        this.clock = clock;
    }

    int thisYear() {
        return LocalDate.ofInstant(clock.instant(), ReviewDates.ZONE).getYear();
    }

    boolean isShown(int year) {
        return year >= EARLIEST && year <= thisYear() + YEARS_AHEAD;
    }

    String year(int year, Model model) {
        CalendarDays days = editions.current();
        SortedSet<Integer> years = new TreeSet<>(days.years());
        years.add(thisYear());
        years.add(thisYear() + 1);
        years.add(year);
        model.addAttribute("year", year)
                .addAttribute("years", years.reversed())
                .addAttribute("published", days.years().contains(year))
                .addAttribute("months", CalendarMonth.of(year, days))
                .addAttribute("editions", editions.all())
                .addAttribute("recomputation", deadlines.latest().orElse(null))
                .addAttribute("kinds", kinds());
        return YEAR;
    }

    String preview(CalendarProposal proposal, Model model) {
        CalendarDays current = editions.current();
        model.addAttribute("proposal", proposal)
                .addAttribute("changes", current.changesIn(proposal.days()))
                .addAttribute("stale", proposal.base() != editions.currentNumber())
                .addAttribute("forecast", deadlines.forecast(proposal.days()))
                .addAttribute("year", proposal.years().getFirst())
                .addAttribute("warnings", proposal.years().stream()
                        .flatMap(year -> warnings(proposal.days().of(year)).stream()).toList());
        return PREVIEW;
    }

    private List<Option> kinds() {
        return List.of(
                new Option(CalendarDay.Kind.HOLIDAY.name(), messages.text("admin.calendar.kind.HOLIDAY"), ""),
                new Option(CalendarDay.Kind.WORKDAY.name(), messages.text("admin.calendar.kind.WORKDAY"), ""),
                new Option(AS_THE_WEEK, messages.text("admin.calendar.kind.WEEK"), ""));
    }

    /** What need not be wrong, but often is. */
    private List<String> warnings(List<CalendarDay> days) {
        List<CalendarDay> idle = days.stream().filter(CalendarDay::isAsTheWeek).toList();
        List<CalendarDay> workdays = idle.stream().filter(day -> day.kind() == CalendarDay.Kind.WORKDAY).toList();
        int weekends = idle.size() - workdays.size();
        List<String> warnings = new ArrayList<>();
        workdays.forEach(day -> warnings.add(messages.text("admin.preview.warning.WEEKDAY", day.date().toString())));
        if (weekends > 0) {
            warnings.add(messages.text("admin.preview.warning.WEEKEND", weekends));
        }
        long holidays = days.stream().filter(day -> day.kind() == CalendarDay.Kind.HOLIDAY).count();
        if (holidays < STATUTORY_HOLIDAYS) {
            warnings.add(messages.text("admin.preview.warning.FEW", holidays, STATUTORY_HOLIDAYS));
        }
        return warnings;
    }
}

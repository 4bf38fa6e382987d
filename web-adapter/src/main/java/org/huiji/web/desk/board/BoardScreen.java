package org.huiji.web.desk.board;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.projections.reviewerqueue.FindUnderReview;
import org.huiji.projections.reviewerqueue.QueuePage;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.projections.reviewerqueue.UrgencyBand;
import org.huiji.projections.workload.FindWorkload;
import org.huiji.projections.workload.Workload;
import org.huiji.review.ReviewDates;
import org.huiji.review.WorkingCalendar;
import org.huiji.web.command.Queries;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.desk.board.BoardView.DepartmentLine;
import org.huiji.web.desk.board.BoardView.OverdueLine;
import org.huiji.web.facts.DeadlinePresenter;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriComponentsBuilder;

/** Lays out the board. */
@Component
class BoardScreen {

    static final String PATH = "/desk/board";

    private static final int PAGE_ROWS = 30;
    /** With today these are the last seven. */
    private static final int DAYS_BEFORE = 6;

    private final HeadAccess access;
    private final Queries queries;
    private final LoadLines lines;
    private final DeadlinePresenter deadlines;
    private final WorkingCalendar calendar;
    private final DepartmentDirectory directory;

    BoardScreen(
            HeadAccess access,
            Queries queries,
            LoadLines lines,
            DeadlinePresenter deadlines,
            WorkingCalendar calendar,
            DepartmentDirectory directory) {
        this.access = access;
        this.queries = queries;
        this.lines = lines;
        this.deadlines = deadlines;
        this.calendar = calendar;
        this.directory = directory;
    }

    BoardView view(@Nullable String named, @Nullable String after) {
        Set<String> departments = access.departments(named);
        boolean narrowed = named != null && departments.equals(Set.of(named));
        LocalDate today = deadlines.today();
        Workload workload = queries.ask(
                new FindWorkload(departments, beginning(today), beginning(today.minusDays(DAYS_BEFORE))));
        List<DepartmentLine> all = lines.departments(departments, workload);
        QueuePage overdue = queries.ask(
                new FindUnderReview(departments, UrgencyBand.OVERDUE, null, after, PAGE_ROWS));
        return new BoardView(
                narrowed ? String.valueOf(named) : "",
                access.choices(),
                all.stream().mapToLong(DepartmentLine::unclaimed).sum(),
                all.stream().mapToLong(DepartmentLine::claimed).sum(),
                all.stream().mapToLong(DepartmentLine::dueSoon).sum(),
                all.stream().mapToLong(DepartmentLine::overdue).sum(),
                lines.reviewers(departments, workload),
                all.size() > 1 ? all : List.of(),
                AgeingChart.of(workload.submitted(), today, calendar),
                overdue.rows().stream().map(this::line).toList(),
                overdue.nextCursor() == null ? null : next(narrowed ? named : null, overdue.nextCursor()));
    }

    private static Instant beginning(LocalDate day) {
        return day.atStartOfDay(ReviewDates.ZONE).toInstant();
    }

    private OverdueLine line(QueueRow row) {
        return new OverdueLine(
                row,
                deadlines.running(row.dates(), row.submittedAt(), row.reminded(), row.overdue()),
                directory.find(row.departmentCode()).map(ManagementDepartment::name).orElse(row.departmentCode()),
                directory.find(row.departmentCode()).map(ManagementDepartment::phone).orElse(""));
    }

    private static String next(@Nullable String department, String cursor) {
        UriComponentsBuilder address = UriComponentsBuilder.fromPath(PATH);
        if (department != null) {
            address.queryParam("department", department);
        }
        return address.queryParam("after", "{after}").fragment("overdue").encode().buildAndExpand(cursor)
                .toUriString();
    }
}

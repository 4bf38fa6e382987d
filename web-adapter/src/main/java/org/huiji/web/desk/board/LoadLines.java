package org.huiji.web.desk.board;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.projections.workload.Workload;
import org.huiji.projections.workload.Workload.Decided;
import org.huiji.projections.workload.Workload.Held;
import org.huiji.web.desk.Colleague;
import org.huiji.web.desk.Colleagues;
import org.huiji.web.desk.board.BoardView.DepartmentLine;
import org.huiji.web.desk.board.BoardView.Presence;
import org.huiji.web.desk.board.BoardView.ReviewerLine;
import org.springframework.stereotype.Component;

/** Brings what was counted together with who works where. */
@Component
class LoadLines {

    private final Colleagues colleagues;
    private final ReferenceLists lists;

    LoadLines(Colleagues colleagues, ReferenceLists lists) {
        this.colleagues = colleagues;
        this.lists = lists;
    }

    /** Everybody in service and everybody who holds something; who has most that is late comes first. */
    List<ReviewerLine> reviewers(Set<String> departments, Workload workload) {
        List<Colleague> inService = colleagues.of(departments);
        List<ReviewerLine> lines = new ArrayList<>();
        inService.forEach(colleague -> lines.add(line(colleague, workload)));
        Colleagues.ofFormer(workload.held(), inService).forEach(held -> lines.add(former(held, workload)));
        lines.sort(Comparator.comparingLong(ReviewerLine::overdue)
                .thenComparingLong(ReviewerLine::dueSoon)
                .thenComparingLong(ReviewerLine::claimed)
                .reversed()
                .thenComparing(ReviewerLine::departmentCode)
                .thenComparing(ReviewerLine::id));
        return lines;
    }

    /** One line a department in the order of their codes, the head's own first. */
    List<DepartmentLine> departments(Set<String> departments, Workload workload) {
        return departments.stream().sorted().map(code -> department(code, workload)).toList();
    }

    private DepartmentLine department(String code, Workload workload) {
        List<Held> held = workload.held().stream().filter(one -> one.departmentCode().equals(code)).toList();
        List<Held> claimed = held.stream().filter(one -> !one.isUnclaimed()).toList();
        return new DepartmentLine(
                code,
                lists.departmentName(code),
                sum(held, Held::all) - sum(claimed, Held::all),
                sum(claimed, Held::all),
                sum(held, Held::dueSoon),
                sum(held, Held::overdue));
    }

    private static ReviewerLine line(Colleague colleague, Workload workload) {
        List<Held> held = workload.held().stream()
                .filter(one -> one.isWith(colleague.id(), colleague.departmentCode()))
                .toList();
        return new ReviewerLine(
                colleague.id(),
                colleague.displayName(),
                colleague.departmentCode(),
                colleague.absent() ? Presence.ABSENT : Presence.PRESENT,
                sum(held, Held::all),
                sum(held, Held::dueSoon),
                sum(held, Held::overdue),
                decided(workload, colleague.id(), colleague.departmentCode(), Decided::today),
                decided(workload, colleague.id(), colleague.departmentCode(), Decided::week));
    }

    private static ReviewerLine former(Held held, Workload workload) {
        String id = String.valueOf(held.reviewerId());
        return new ReviewerLine(
                id,
                String.valueOf(held.reviewerName()),
                held.departmentCode(),
                Presence.FORMER,
                held.all(),
                held.dueSoon(),
                held.overdue(),
                decided(workload, id, held.departmentCode(), Decided::today),
                decided(workload, id, held.departmentCode(), Decided::week));
    }

    private static long decided(
            Workload workload, String reviewer, String department, ToLongFunction<Decided> count) {
        return workload.decided().stream()
                .filter(one -> one.reviewerId().equals(reviewer) && one.departmentCode().equals(department))
                .mapToLong(count)
                .sum();
    }

    private static long sum(List<Held> held, ToLongFunction<Held> count) {
        return held.stream().mapToLong(count).sum();
    }
}

package org.huiji.web.desk.batch;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.huiji.application.port.FreshIds;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.desk.Colleague;
import org.huiji.web.desk.Colleagues;
import org.huiji.web.desk.batch.AssignmentsView.Item;
import org.huiji.web.desk.batch.BatchPage.Line;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;

/** Lays out the confirmation, and checks what is chosen for all rows together. */
@Component
class BatchPages {

    private final AssignmentsScreen screen;
    private final Colleagues colleagues;
    private final ReferenceLists lists;
    private final Messages messages;
    private final FreshIds ids;

    BatchPages(
            AssignmentsScreen screen,
            Colleagues colleagues,
            ReferenceLists lists,
            Messages messages,
            FreshIds ids) {
        this.screen = screen;
        this.colleagues = colleagues;
        this.lists = lists;
        this.messages = messages;
        this.ids = ids;
    }

    /** What was chosen, as it stands now, each with the id of the command that its confirmation will send. */
    BatchPage fresh(BatchAction action, BatchForm form, List<Item> items) {
        return page(action, form, items.stream()
                .map(item -> new Line(
                        new BatchRow(item.row().applicationId(), item.row().version(), ids.next()), item, null))
                .toList());
    }

    /** The rows of a page that was shown before. */
    BatchPage again(BatchAction action, BatchForm form, List<BatchRow> rows) {
        Map<UUID, Item> items = screen.chosen(
                rows.stream().map(BatchRow::applicationId).collect(Collectors.toSet())).stream()
                .collect(Collectors.toMap(item -> item.row().applicationId(), Function.identity()));
        return page(action, form,
                rows.stream().map(row -> new Line(row, items.get(row.applicationId()), null)).toList());
    }

    /** The page with what came of its rows. */
    BatchPage answered(BatchPage page, Function<Line, BatchPage.Outcome> outcome) {
        return new BatchPage(
                page.action(),
                page.form(),
                page.lines().stream()
                        .map(line -> new Line(line.row(), line.item(), outcome.apply(line)))
                        .toList(),
                page.reviewers(),
                page.departments());
    }

    /** What has to be mended before anything is sent. */
    Problems problems(BatchPage page) {
        BatchAction action = page.action();
        BatchForm form = page.form();
        Problems problems = new Problems();
        if (action.isToReviewer()) {
            checkReviewer(form, problems);
        }
        if (action.isToDepartment() && lists.departments().stream()
                .noneMatch(department -> department.code().equals(form.departmentCode()))) {
            problems.put("departmentCode", messages.text("head.batch.problem.department"));
        }
        if (action.isWithReason() && !form.hasReason()) {
            problems.put("reason", messages.text("head.batch.problem.reason"));
        }
        return problems;
    }

    private void checkReviewer(BatchForm form, Problems problems) {
        Set<String> all = lists.departments().stream().map(department -> department.code())
                .collect(Collectors.toSet());
        colleagues.of(all).stream().filter(colleague -> colleague.id().equals(form.reviewerId())).findFirst()
                .ifPresentOrElse(colleague -> {
                    if (colleague.absent()) {
                        problems.put("reviewerId",
                                messages.text("head.batch.problem.absent", colleague.displayName()));
                    }
                }, () -> problems.put("reviewerId", messages.text("head.batch.problem.reviewer")));
    }

    private BatchPage page(BatchAction action, BatchForm form, List<Line> lines) {
        BatchPage page = new BatchPage(action, form, lines, List.of(), List.of());
        Set<String> departments = page.departmentCodes().collect(Collectors.toSet());
        return new BatchPage(action, form, lines,
                action.isToReviewer() && !departments.isEmpty() ? reviewers(departments) : List.of(),
                action.isToDepartment() ? departments() : List.of());
    }

    private List<Option> reviewers(Set<String> departments) {
        return colleagues.of(departments).stream()
                .map(colleague -> new Option(colleague.id(), label(colleague, departments.size() > 1)))
                .toList();
    }

    private String label(Colleague colleague, boolean withDepartment) {
        String name = colleagues.nameOf(colleague);
        return withDepartment
                ? messages.text("head.reviewer.of", name, lists.departmentName(colleague.departmentCode()))
                : name;
    }

    private List<Option> departments() {
        return lists.departments().stream()
                .map(department -> new Option(
                        department.code(), lists.regionPath(department.regionCode()) + " " + department.name()))
                .toList();
    }
}

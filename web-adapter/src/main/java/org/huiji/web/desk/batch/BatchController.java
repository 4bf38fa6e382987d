package org.huiji.web.desk.batch;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.projections.reviewerqueue.FindQueuePage;
import org.huiji.web.desk.DeskSteps;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.desk.batch.AssignmentsView.Item;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Shows what was chosen, and does it once that is confirmed. */
@Controller
class BatchController {

    private static final String CONFIRM = AssignmentsQuery.PATH + "/confirm";
    private static final int MOST = FindQueuePage.MAX_SIZE;

    private final HeadAccess access;
    private final AssignmentsScreen screen;
    private final BatchPages pages;
    private final BatchRun run;
    private final Messages messages;

    BatchController(
            HeadAccess access, AssignmentsScreen screen, BatchPages pages, BatchRun run, Messages messages) {
        this.access = access;
        this.screen = screen;
        this.pages = pages;
        this.run = run;
        this.messages = messages;
    }

    /** Whoever loads a confirmation again starts from the list. */
    @GetMapping(CONFIRM)
    String restart() {
        access.actor();
        return "redirect:" + AssignmentsQuery.PATH;
    }

    @PostMapping(CONFIRM)
    ModelAndView confirm(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable List<String> row,
            @RequestParam(required = false) @Nullable String of,
            @ModelAttribute AssignmentsQuery query,
            @RequestParam(required = false) @Nullable String reviewerId,
            @RequestParam(required = false) @Nullable String departmentCode,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        access.actor();
        Optional<BatchAction> known = BatchAction.read(action);
        Set<UUID> ids = ids(row);
        if (known.isEmpty()) {
            return back("head.batch.noAction", query, flash);
        }
        if (ids.size() > MOST) {
            return back("head.batch.tooMany", query, flash);
        }
        List<Item> items = of == null ? screen.chosen(ids) : screen.heldBy(of, MOST);
        return items.isEmpty()
                ? back(ids.isEmpty() ? "head.batch.nothing" : "head.batch.gone", query, flash)
                : page(pages.fresh(known.get(), BatchForm.of(reviewerId, departmentCode, reason), items));
    }

    @PostMapping(AssignmentsQuery.PATH)
    ModelAndView take(
            @RequestParam(required = false) @Nullable String action,
            @RequestParam(required = false) @Nullable List<String> row,
            @RequestParam(required = false) @Nullable String reviewerId,
            @RequestParam(required = false) @Nullable String departmentCode,
            @RequestParam(required = false) @Nullable String reason,
            RedirectAttributes flash) {
        access.actor();
        List<BatchRow> rows = rows(row);
        Optional<BatchAction> known = BatchAction.read(action);
        AssignmentsQuery all = new AssignmentsQuery(null, null, null, null);
        if (known.isEmpty() || rows.isEmpty()) {
            return back("head.batch.nothing", all, flash);
        }
        if (rows.size() > MOST) {
            return back("head.batch.tooMany", all, flash);
        }
        BatchPage page = pages.again(known.get(), BatchForm.of(reviewerId, departmentCode, reason), rows);
        Problems problems = pages.problems(page);
        if (!problems.isEmpty()) {
            ModelAndView again = page(page).addObject(Problems.MODEL_NAME, problems);
            again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return again;
        }
        return new ModelAndView("desk/batch-result", "batch", pages.answered(page, line -> run.take(page, line)));
    }

    private static ModelAndView page(BatchPage page) {
        return new ModelAndView("desk/batch", "batch", page);
    }

    private ModelAndView back(String key, AssignmentsQuery query, RedirectAttributes flash) {
        flash.addFlashAttribute(DeskSteps.REFUSED, messages.text(key, Integer.toString(MOST)));
        return new ModelAndView("redirect:" + query.here());
    }

    private static Set<UUID> ids(@Nullable List<String> rows) {
        return (rows == null ? List.<String>of() : rows).stream()
                .flatMap(text -> id(text).stream())
                .collect(Collectors.toSet());
    }

    private static Optional<UUID> id(String text) {
        try {
            return Optional.of(UUID.fromString(text));
        } catch (IllegalArgumentException noId) {
            return Optional.empty();
        }
    }

    private static List<BatchRow> rows(@Nullable List<String> rows) {
        return (rows == null ? List.<String>of() : rows).stream()
                .flatMap(text -> BatchRow.read(text).stream())
                .distinct()
                .toList();
    }
}

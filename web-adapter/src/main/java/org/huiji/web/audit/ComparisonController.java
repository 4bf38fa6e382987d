package org.huiji.web.audit;

import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import org.huiji.projections.history.History;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Any two points of one application beside each other, under an address of their own. */
@Controller
class ComparisonController {

    private final AuditAccess access;
    private final ComparisonPages pages;
    private final AccessLog accessLog;
    private final DatePresenter dates;
    private final Messages messages;

    ComparisonController(
            AuditAccess access,
            ComparisonPages pages,
            AccessLog accessLog,
            DatePresenter dates,
            Messages messages) {
        this.access = access;
        this.pages = pages;
        this.accessLog = accessLog;
        this.dates = dates;
        this.messages = messages;
    }

    /** Without a choice the whole history: its first point and its last. */
    @GetMapping("/audit/applications/{id}/comparison")
    ModelAndView show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String from,
            @RequestParam(required = false) @Nullable String to,
            @RequestParam(defaultValue = "") String show) {
        History history = access.history(id);
        Problems problems = new Problems();
        OptionalLong first = read("from", from == null ? "0" : from, history, problems);
        OptionalLong second = read("to", to == null ? Long.toString(history.last()) : to, history, problems);
        ModelAndView page = new ModelAndView("audit/comparison")
                .addObject("path", AuditPath.application(id))
                .addObject("receiptNumber", history.receiptNumber())
                .addObject("points", points(history))
                .addObject("from", first.isPresent() ? Long.toString(first.getAsLong()) : "")
                .addObject("to", second.isPresent() ? Long.toString(second.getAsLong()) : "");
        if (first.isEmpty() || second.isEmpty()) {
            page.addObject(Problems.MODEL_NAME, problems).setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
            return page;
        }
        accessLog.record(Screen.COMPARISON, id, first.getAsLong());
        accessLog.record(Screen.COMPARISON, id, second.getAsLong());
        return page.addObject("comparison",
                pages.page(history, first.getAsLong(), second.getAsLong(), show.equals("changes")));
    }

    private OptionalLong read(String field, String text, History history, Problems problems) {
        OptionalLong position = Positions.read(text, history);
        if (position.isEmpty()) {
            problems.put(field, messages.text("audit.compare.problem." + field,
                    Integer.toString(history.entries().size())));
        }
        return position;
    }

    private List<Option> points(History history) {
        return history.entries().stream()
                .map(entry -> new Option(Long.toString(entry.sequence()), messages.text("audit.compare.point",
                        Long.toString(entry.sequence() + 1),
                        dates.instant(entry.recorded().event().occurredAt()),
                        messages.text("event." + entry.recorded().name()))))
                .toList();
    }
}

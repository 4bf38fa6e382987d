package org.huiji.web.audit.export;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.huiji.projections.history.History;
import org.huiji.web.audit.AuditAccess;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.huiji.web.print.FileAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Takes a whole history away as a file, for a reason that is put on record. */
@Controller
@RequestMapping("/audit/applications/{id}/export")
class HistoryExportController {

    private final AuditAccess access;
    private final HistoryExports exports;
    private final FileAnswers answers;
    private final Messages messages;

    HistoryExportController(
            AuditAccess access, HistoryExports exports, FileAnswers answers, Messages messages) {
        this.access = access;
        this.exports = exports;
        this.answers = answers;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return page(access.history(id), "", "", new Problems());
    }

    /** A {@code ModelAndView} with what is wrong, or the file. */
    @PostMapping
    Object export(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String reason,
            @RequestParam(defaultValue = "") String format) {
        History history = access.history(id);
        Optional<HistoryDownload> download = exports.find(format);
        Problems problems = ExportReason.problems(reason, messages);
        if (download.isEmpty()) {
            problems.put("format", messages.text("audit.export.problem.format"));
        } else if (!download.get().takes(history.entries().size())) {
            problems.put("format", messages.text("audit.export.problem.long"));
        } else if (!download.get().isReady(history)) {
            problems.put("format", messages.text("audit.export.problem.unsigned"));
        }
        if (!problems.isEmpty()) {
            return answered(page(history, reason, format, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (exports.isLimitReached()) {
            problems.general(messages.text("audit.export.problem.often", Integer.toString(HistoryExports.AN_HOUR)));
            return answered(page(history, reason, format, problems), HttpStatus.TOO_MANY_REQUESTS);
        }
        byte[] file = exports.make(download.get(), history, ExportReason.of(reason));
        return answers.keep(
                file,
                download.get().type(),
                "history-" + history.receiptNumber(),
                messages.text("audit.export.file", history.receiptNumber()),
                download.get().ending());
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(History history, String reason, String format, Problems problems) {
        return new ModelAndView("audit/export", Problems.MODEL_NAME, problems)
                .addObject("number", history.receiptNumber())
                .addObject("path", "/audit/applications/" + history.applicationId())
                .addObject("events", Integer.toString(history.entries().size()))
                .addObject("reason", reason)
                .addObject("format", format)
                .addObject("formats", formats(history.entries().size()));
    }

    private List<Option> formats(int events) {
        return exports.all().stream()
                .filter(download -> download.takes(events))
                .map(download -> new Option(
                        download.name(),
                        messages.text("audit.export.format." + download.name()),
                        messages.text("audit.export.format." + download.name() + ".hint")))
                .toList();
    }
}

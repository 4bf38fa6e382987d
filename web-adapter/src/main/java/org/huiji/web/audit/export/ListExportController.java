package org.huiji.web.audit.export;

import java.util.UUID;
import org.huiji.application.port.FreshIds;
import org.huiji.web.audit.AuditAccess;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.huiji.web.print.FileAnswers;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** Asks for the list that a search finds, and takes it away. */
@Controller
@RequestMapping(ListExportController.PATH)
class ListExportController {

    static final String PATH = "/audit/exports";

    private static final MediaType SPREADSHEET = MediaType
            .parseMediaType("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    private static final int LONGEST_SEARCH = 50;

    private final AuditAccess access;
    private final ListExportDesk desk;
    private final MaskedSearch masked;
    private final FileAnswers answers;
    private final FreshIds ids;
    private final Messages messages;

    ListExportController(
            AuditAccess access,
            ListExportDesk desk,
            MaskedSearch masked,
            FileAnswers answers,
            FreshIds ids,
            Messages messages) {
        this.access = access;
        this.desk = desk;
        this.masked = masked;
        this.answers = answers;
        this.ids = ids;
        this.messages = messages;
    }

    @GetMapping("/new")
    ModelAndView form(@RequestParam(defaultValue = "") String q) {
        access.requireAuditor();
        return page(TypedText.text(q), "", ids.next(), new Problems());
    }

    @PostMapping
    ModelAndView ask(
            @RequestParam UUID exportId,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String reason) {
        access.requireAuditor();
        String text = TypedText.text(q);
        Problems problems = ExportReason.problems(reason, messages);
        int count = text.length() > LONGEST_SEARCH ? 0 : desk.count(text);
        if (count == 0) {
            problems.general(messages.text("audit.list.problem.nothing"));
        } else if (count > ListExportDesk.MOST) {
            problems.general(messages.text("audit.list.problem.much", Integer.toString(ListExportDesk.MOST)));
        }
        if (!problems.isEmpty()) {
            return answered(page(text, reason, exportId, problems), HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (desk.isLimitReached()) {
            problems.general(messages.text("audit.export.problem.often", Integer.toString(ListExportDesk.AN_HOUR)));
            return answered(page(text, reason, exportId, problems), HttpStatus.TOO_MANY_REQUESTS);
        }
        desk.ask(exportId, text, ExportReason.of(reason));
        return new ModelAndView("redirect:" + PATH + "/" + exportId);
    }

    @PostMapping("/{id}/file")
    ResponseEntity<byte[]> take(@PathVariable UUID id) {
        access.requireAuditor();
        ListExport export = desk.find(id);
        return answers.keep(
                desk.take(export),
                SPREADSHEET,
                "list-" + id,
                messages.text("audit.list.file"),
                "xlsx");
    }

    private static ModelAndView answered(ModelAndView page, HttpStatus status) {
        page.setStatus(status);
        return page;
    }

    private ModelAndView page(String q, String reason, UUID exportId, Problems problems) {
        int count = q.length() > LONGEST_SEARCH ? 0 : desk.count(q);
        return new ModelAndView("audit/export-list", Problems.MODEL_NAME, problems)
                .addObject("q", q)
                .addObject("shown", masked.of(q))
                .addObject("count", Integer.toString(count))
                .addObject("many", count > ListExportDesk.ALONE)
                .addObject("alone", Integer.toString(ListExportDesk.ALONE))
                .addObject("exportId", exportId)
                .addObject("reason", reason);
    }
}

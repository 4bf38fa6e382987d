package org.huiji.web.audit;

import java.util.List;
import org.huiji.projections.auditsearch.FoundApplications;
import org.huiji.projections.auditsearch.FoundApplications.Row;
import org.huiji.projections.auditsearch.SearchApplications;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.command.Queries;
import org.huiji.web.form.TypedText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Finding an application by name, identity number or receipt number. */
@Controller
class AuditSearchController {

    private static final int ROWS = 50;

    private final AuditAccess access;
    private final Queries queries;
    private final AccessLog accessLog;

    AuditSearchController(AuditAccess access, Queries queries, AccessLog accessLog) {
        this.access = access;
        this.queries = queries;
        this.accessLog = accessLog;
    }

    @GetMapping("/audit")
    String search(@RequestParam(defaultValue = "") String q, Model model) {
        access.requireAuditor();
        String text = TypedText.text(q);
        FoundApplications found = text.isEmpty()
                ? new FoundApplications(List.of(), false)
                : queries.ask(new SearchApplications(text, ROWS));
        accessLog.recordAll(
                Screen.AUDIT_SEARCH, found.rows().stream().map(Row::applicationId).toList());
        model.addAttribute("q", text).addAttribute("found", found);
        return "audit/search";
    }
}

package org.huiji.web.audit;

import java.util.List;
import java.util.UUID;
import org.huiji.web.access.AccessEntry;
import org.huiji.web.access.AccessLog;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Who looked at whose data. */
@Controller
class LooksController {

    private static final int ROWS = 100;

    private final AuditAccess access;
    private final AccessLog accessLog;

    LooksController(AuditAccess access, AccessLog accessLog) {
        this.access = access;
        this.accessLog = accessLog;
    }

    @GetMapping("/audit/looks")
    String show(
            @RequestParam(required = false) @Nullable Long before,
            @RequestParam(required = false) @Nullable UUID application,
            Model model) {
        access.requireAuditor();
        List<AccessEntry> looks = accessLog.before(before == null ? Long.MAX_VALUE : before, application, ROWS);
        model.addAttribute("looks", looks)
                .addAttribute("application", application)
                .addAttribute("next", looks.size() == ROWS ? looks.getLast().id() : null);
        return "audit/looks";
    }
}

package org.huiji.web.audit;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says which single keys the audit's pages know, and lets the reader switch them off. */
@Controller
class AuditKeysController {

    private static final List<String> NAMES = List.of(
            "step", "ends", "changes", "compare", "second", "swap", "search", "help", "leave");

    private final AuditAccess access;

    AuditKeysController(AuditAccess access) {
        this.access = access;
    }

    @GetMapping(AuditPath.KEYS)
    String show(Model model) {
        access.requireAuditor();
        model.addAttribute("names", NAMES);
        return "desk/keys";
    }
}

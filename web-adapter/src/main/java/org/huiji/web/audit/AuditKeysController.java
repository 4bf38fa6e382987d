package org.huiji.web.audit;

import java.util.List;
import org.huiji.web.layout.KeyGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says which single keys the audit's pages know, and lets the reader switch them off. */
@Controller
class AuditKeysController {

    private static final List<KeyGroup> GROUPS = List.of(
            new KeyGroup("AUDIT", List.of("point", "ends", "changes", "comparison", "second", "swap")),
            KeyGroup.EVERYWHERE);

    private final AuditAccess access;

    AuditKeysController(AuditAccess access) {
        this.access = access;
    }

    @GetMapping(AuditPath.KEYS)
    String show(Model model) {
        access.requireAuditor();
        model.addAttribute("groups", GROUPS);
        return "desk/keys";
    }
}

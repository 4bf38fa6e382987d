package org.huiji.web.admin;

import java.util.UUID;
import org.huiji.integrity.IntegrityLog;
import org.huiji.operations.Operations;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** How the machinery stands, and what can be done to it. */
@Controller
@RequestMapping("/admin/operations")
class OperationsController {

    private static final String AGAIN = "redirect:/admin/operations?done=";

    private final AdminAccess access;
    private final Operations operations;
    private final IntegrityLog log;

    OperationsController(AdminAccess access, Operations operations, IntegrityLog log) {
        this.access = access;
        this.operations = operations;
        this.log = log;
    }

    @GetMapping
    String show(@RequestParam @Nullable String done, Model model) {
        access.administrator();
        model.addAttribute("readers", operations.readers())
                .addAttribute("letters", operations.deadLetters())
                .addAttribute("parked", operations.parkedClocks())
                .addAttribute("repairs", operations.repairs())
                .addAttribute("waiting", operations.waiting())
                .addAttribute("deeds", operations.deeds())
                .addAttribute("log", log.standing())
                .addAttribute("done", done != null);
        return "admin/operations";
    }

    @PostMapping("/reconcile")
    String reconcile() {
        operations.reconcile(access.administrator());
        return AGAIN + "reconcile";
    }

    @GetMapping("/rebuild")
    String confirmRebuild(Model model) {
        access.administrator();
        model.addAttribute("waiting", operations.waiting());
        return "admin/rebuild";
    }

    @PostMapping("/rebuild")
    String rebuild() {
        operations.rebuildClocks(access.administrator());
        return AGAIN + "rebuild";
    }

    @GetMapping("/log-restore")
    String confirmRestore(Model model) {
        access.administrator();
        model.addAttribute("log", log.standing());
        return "admin/log-restore";
    }

    /** Whoever confirms what is not so any more is told. */
    @PostMapping("/log-restore")
    String restore() {
        return log.acceptRestore(access.administrator())
                ? AGAIN + "restore"
                : "redirect:/admin/operations/log-restore";
    }

    @PostMapping("/parked/{id}/release")
    String release(@PathVariable UUID id) {
        if (!operations.release(id, access.administrator())) {
            throw AdminAccess.notFound();
        }
        return AGAIN + "release";
    }

    @PostMapping("/letters/{group}/retry")
    String retry(@PathVariable String group) {
        if (!operations.retry(group, access.administrator())) {
            throw AdminAccess.notFound();
        }
        return AGAIN + "retry";
    }
}

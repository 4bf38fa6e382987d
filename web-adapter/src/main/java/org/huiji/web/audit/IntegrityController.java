package org.huiji.web.audit;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.huiji.integrity.IntegrityCheck;
import org.huiji.integrity.IntegrityChecks;
import org.huiji.integrity.IntegrityLog;
import org.huiji.integrity.IntegrityLog.SignedHead;
import org.jspecify.annotations.Nullable;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Whether the history is the whole truth: the log's signed heads, and checks of everything against it. */
@Controller
class IntegrityController {

    private static final String PAGE = "/audit/integrity";
    private static final int HEADS = 20;
    private static final int CHECKS = 10;

    private final AuditAccess access;
    private final IntegrityLog log;
    private final IntegrityChecks checks;
    private final CheckPresenter presenter;

    IntegrityController(AuditAccess access, IntegrityLog log, IntegrityChecks checks, CheckPresenter presenter) {
        this.access = access;
        this.log = log;
        this.checks = checks;
        this.presenter = presenter;
    }

    @GetMapping(PAGE)
    String show(@RequestParam(required = false) @Nullable Long below, Model model) {
        access.requireAuditor();
        List<SignedHead> heads = log.headsBelow(below == null ? Long.MAX_VALUE : below, HEADS);
        model.addAttribute("log", log.standing())
                .addAttribute("checks", checks.latest(CHECKS))
                .addAttribute("heads", heads)
                .addAttribute("next", heads.size() == HEADS ? heads.getLast().size() : null)
                .addAttribute("restores", log.restores());
        return "audit/integrity";
    }

    /** Whoever starts a second one is led to the one that runs. */
    @PostMapping(PAGE + "/checks")
    String start() {
        Optional<Long> started = checks.start(access.auditor());
        return "redirect:" + PAGE + started.or(this::running).map(id -> "/checks/" + id).orElse("");
    }

    private Optional<Long> running() {
        return checks.latest(1).stream().filter(IntegrityCheck::isRunning).map(IntegrityCheck::id).findFirst();
    }

    @GetMapping(PAGE + "/checks/{id}")
    String check(@PathVariable long id, Model model) {
        access.requireAuditor();
        return shown(id, model, "audit/check");
    }

    /** What the page of a running check asks for by itself. */
    @GetMapping(PAGE + "/progress")
    String progress(@RequestParam long check, Model model) {
        access.requireAuditor();
        return shown(check, model, "audit/check :: result");
    }

    private String shown(long id, Model model, String view) {
        IntegrityCheck check = checks.find(id).orElseThrow(AuditAccess::notFound);
        model.addAttribute("check", check).addAttribute("misfit", presenter.misfit(check));
        return view;
    }

    @GetMapping(PAGE + "/heads/{size}")
    ResponseEntity<byte[]> head(@PathVariable long size) {
        access.requireAuditor();
        String note = log.note(size).orElseThrow(AuditAccess::notFound);
        return ResponseEntity.ok()
                .contentType(new MediaType(MediaType.TEXT_PLAIN, StandardCharsets.UTF_8))
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION,
                        ContentDisposition.attachment().filename("tree-head-" + size + ".txt").build().toString())
                .body(note.getBytes(StandardCharsets.UTF_8));
    }
}

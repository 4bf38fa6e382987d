package org.huiji.web.audit;

import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.ApplicationState;
import org.huiji.projections.history.History;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.huiji.web.facts.StaffPictures;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The time machine: any application as it stood after any of its events, with the pictures of then. */
@Controller
@RequestMapping("/audit/applications/{id}")
class ReplayController {

    private final AuditAccess access;
    private final ReplayPages pages;
    private final StaffPictures pictures;
    private final AccessLog accessLog;

    ReplayController(AuditAccess access, ReplayPages pages, StaffPictures pictures, AccessLog accessLog) {
        this.access = access;
        this.pages = pages;
        this.pictures = pictures;
        this.accessLog = accessLog;
    }

    @GetMapping
    String show(
            @PathVariable UUID id,
            @RequestParam(required = false) @Nullable String at,
            @RequestParam(defaultValue = "") String show,
            Model model) {
        History history = access.history(id);
        long position = at == null
                ? history.last()
                : Positions.read(at, history).orElseThrow(AuditAccess::notFound);
        accessLog.record(Screen.REPLAY, id, position);
        model.addAttribute("replay", pages.page(history, position, show.equals("changes")));
        return "audit/replay";
    }

    @GetMapping("/pictures/{owner}/{contentId}")
    ResponseEntity<byte[]> picture(
            @PathVariable UUID id, @PathVariable UUID owner, @PathVariable UUID contentId) {
        History history = access.history(id);
        accessLog.record(Screen.REPLAY_PICTURE, id);
        Stream<ApplicationState> ever = history.states().stream();
        return pictures.serve(
                StaffPictures.referredToBy(ever.map(ApplicationState::dossier)), owner, contentId);
    }
}

package org.huiji.web.audit.export;

import jakarta.servlet.http.HttpServletRequest;
import java.util.UUID;
import java.util.stream.Stream;
import org.huiji.application.Role;
import org.huiji.application.port.CurrentActor;
import org.huiji.web.desk.DeskSteps;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Lists what was asked for, and lets somebody else agree to it or not: another auditor, or an administrator. */
@Controller
@RequestMapping({ListExportController.PATH, ListDecisionController.ADMIN_PATH, ListDecisionController.SECURITY_PATH})
class ListDecisionController {

    static final String ADMIN_PATH = "/admin/exports";
    static final String SECURITY_PATH = "/security/exports";

    private static final int LATEST = 50;

    private final ListExportDesk desk;
    private final CurrentActor currentActor;
    private final Messages messages;

    ListDecisionController(ListExportDesk desk, CurrentActor currentActor, Messages messages) {
        this.desk = desk;
        this.currentActor = currentActor;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView all(HttpServletRequest request) {
        return new ModelAndView("audit/exports", "exports", desk.latest(LATEST).stream().map(this::shown).toList())
                .addObject("alone", Integer.toString(ListExportDesk.ALONE))
                .addObject("base", base(request));
    }

    @GetMapping({"/{id}", "/{id}/decision"})
    ModelAndView one(@PathVariable UUID id, HttpServletRequest request) {
        ListExport export = desk.find(id);
        return new ModelAndView("audit/list-export", "one", shown(export))
                .addObject("own", desk.isOwn(export))
                .addObject("auditor", currentActor.get().filter(actor -> actor.role() == Role.AUDITOR).isPresent())
                .addObject("base", base(request));
    }

    @PostMapping("/{id}/decision")
    String decide(
            @PathVariable UUID id,
            @RequestParam boolean approved,
            HttpServletRequest request,
            RedirectAttributes flash) {
        ListExport export = desk.find(id);
        if (desk.isOwn(export)) {
            flash.addFlashAttribute(DeskSteps.REFUSED, messages.text("audit.list.own"));
        } else if (desk.decide(id, approved)) {
            flash.addFlashAttribute(DeskSteps.DONE,
                    messages.text(approved ? "audit.list.approved" : "audit.list.refused"));
        } else {
            flash.addFlashAttribute(DeskSteps.REFUSED, messages.text("audit.list.late"));
        }
        return "redirect:" + base(request) + "/" + id;
    }

    private ShownListExport shown(ListExport export) {
        return new ShownListExport(export, desk.standing(export));
    }

    /** Each office comes by a door of its own. */
    private static String base(HttpServletRequest request) {
        String path = request.getRequestURI();
        return Stream.of(ADMIN_PATH, SECURITY_PATH)
                .filter(path::startsWith)
                .findFirst()
                .orElse(ListExportController.PATH);
    }
}

package org.huiji.web.desk.staff;

import java.time.LocalDate;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.web.account.AbsenceKind;
import org.huiji.web.account.StaffAbsence;
import org.huiji.web.account.StaffAbsences;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.DeskSteps;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.facts.DeadlinePresenter;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The reviewers and their absences. */
@Controller
@RequestMapping(StaffScreen.PATH)
class StaffController {

    private final HeadAccess access;
    private final StaffScreen screen;
    private final StaffAbsences absences;
    private final AbsenceCheck check;
    private final DeskSteps steps;
    private final DeadlinePresenter days;
    private final Messages messages;

    StaffController(
            HeadAccess access,
            StaffScreen screen,
            StaffAbsences absences,
            AbsenceCheck check,
            DeskSteps steps,
            DeadlinePresenter days,
            Messages messages) {
        this.access = access;
        this.screen = screen;
        this.absences = absences;
        this.check = check;
        this.steps = steps;
        this.days = days;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@RequestParam(defaultValue = "") String staff) {
        return page(AbsenceForm.of(staff));
    }

    /** Whoever loads the answer to an absence again starts from the page. */
    @GetMapping("/absences")
    String restart() {
        return "redirect:" + StaffScreen.PATH;
    }

    @PostMapping("/absences")
    ModelAndView add(
            @RequestParam UUID absenceId,
            @RequestParam MultiValueMap<String, String> typed,
            RedirectAttributes flash) {
        Actor head = access.actor();
        AbsenceForm form = AbsenceForm.from(typed);
        Problems problems = check.of(form, screen.isColleague(form.staffId()), days.today());
        if (problems.isEmpty() && !isKept(absenceId, form, head)) {
            problems.put("firstDay", messages.text("head.absence.problem.overlap"));
        }
        if (problems.isEmpty()) {
            return new ModelAndView(steps.done("head.absence.added", StaffScreen.PATH, flash));
        }
        ModelAndView again = page(form).addObject(Problems.MODEL_NAME, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    /** The reviewer is back today, so that yesterday was the last day. */
    @PostMapping("/absences/{id}/end")
    String end(@PathVariable UUID id, RedirectAttributes flash) {
        Actor head = access.actor();
        StaffAbsence absence = find(id);
        LocalDate yesterday = days.today().minusDays(1);
        absences.endOn(absence.id(), yesterday, head);
        return steps.done("head.absence.ended", StaffScreen.PATH, flash);
    }

    /** One that has begun meanwhile is not taken away: it was so. */
    @PostMapping("/absences/{id}/remove")
    String remove(@PathVariable UUID id, RedirectAttributes flash) {
        Actor head = access.actor();
        StaffAbsence absence = find(id);
        if (!absence.firstDay().isAfter(days.today())) {
            flash.addFlashAttribute(DeskSteps.REFUSED, messages.text("head.absence.begun"));
            return "redirect:" + StaffScreen.PATH;
        }
        absences.endOn(absence.id(), days.today(), head);
        return steps.done("head.absence.removed", StaffScreen.PATH, flash);
    }

    private boolean isKept(UUID id, AbsenceForm form, Actor head) {
        AbsenceKind kind = form.absenceKind().orElseThrow();
        return absences.add(id, form.staffId(), form.firstDay().value().orElseThrow(),
                form.lastDay().value().orElseThrow(), kind, head);
    }

    private StaffAbsence find(UUID id) {
        return absences.find(id, access.departments()).orElseThrow(DeskAccess::notFound);
    }

    private ModelAndView page(AbsenceForm form) {
        return new ModelAndView("desk/staff", "staff", screen.view(form));
    }
}

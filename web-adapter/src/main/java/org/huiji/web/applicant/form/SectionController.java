package org.huiji.web.applicant.form;

import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The pages that hold answers alone: management department, education, qualification. */
@Controller
@RequestMapping("/my/{page:management-department|education|qualification}")
class SectionController {

    private final SectionDesk desk;
    private final SectionScreen screen;
    private final SectionSteps steps;

    SectionController(SectionDesk desk, SectionScreen screen, SectionSteps steps) {
        this.desk = desk;
        this.screen = screen;
        this.steps = steps;
    }

    @GetMapping
    String show(@PathVariable String page, Model model) {
        return screen.show(form(page), model);
    }

    @PostMapping
    String leave(
            @PathVariable String page, @RequestParam MultiValueMap<String, String> parameters, Model model) {
        SectionForm form = form(page);
        return steps.leave(form, SectionSubmission.of(form, parameters), model);
    }

    private SectionForm form(String page) {
        for (SectionName section : SectionName.values()) {
            if (ApplicantPath.of(section).equals(ApplicantPath.LANDING + "/" + page)) {
                return desk.form(section).orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
            }
        }
        throw new Elsewhere(ApplicantPath.LANDING);
    }
}

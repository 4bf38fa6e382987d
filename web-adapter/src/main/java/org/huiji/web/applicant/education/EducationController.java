package org.huiji.web.applicant.education;

import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.form.SectionScreen;
import org.huiji.web.applicant.form.SectionSteps;
import org.huiji.web.applicant.form.SectionSubmission;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of education. */
@Controller
@RequestMapping(ApplicantPath.EDUCATION)
class EducationController {

    private final EducationForm form;
    private final SectionScreen screen;
    private final SectionSteps steps;

    EducationController(EducationForm form, SectionScreen screen, SectionSteps steps) {
        this.form = form;
        this.screen = screen;
        this.steps = steps;
    }

    @GetMapping
    String show(Model model) {
        return screen.show(form, model);
    }

    @PostMapping
    String leave(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        return steps.leave(form, SectionSubmission.of(form, parameters), model);
    }
}

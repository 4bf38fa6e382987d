package org.huiji.web.applicant.department;

import org.huiji.application.section.Field;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.form.TypedAnswers;
import org.huiji.web.form.Problems;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The parts of the page that follow from a pick; without script the page itself does the same on a button. */
@Controller
@RequestMapping(ApplicantPath.MANAGEMENT_DEPARTMENT)
class CascadeController {

    private static final String FRAGMENTS = "applicant/cascade";

    private final ManagementDepartmentForm form;

    CascadeController(ManagementDepartmentForm form) {
        this.form = form;
    }

    /** A city was picked: its districts, and the departments, of which there are none until a district is picked. */
    @GetMapping("/districts")
    String districts(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        TypedAnswers typed = TypedAnswers.sent(form.questions(), parameters);
        boolean employed = Boolean.parseBoolean(typed.get(Field.EMPLOYED));
        Field district = employed ? Field.EMPLOYER_DISTRICT : Field.RESIDENCE_DISTRICT;
        Field city = employed ? Field.EMPLOYER_CITY : Field.RESIDENCE_CITY;
        model.addAttribute("form", typed.with(district.key(), ""));
        model.addAttribute("city", typed.get(city));
        model.addAttribute(Problems.MODEL_NAME, new Problems());
        return FRAGMENTS + " :: afterCity";
    }

    /** A district or the other case was picked: the departments. */
    @GetMapping("/departments")
    String departments(@RequestParam MultiValueMap<String, String> parameters, Model model) {
        model.addAttribute("form", TypedAnswers.sent(form.questions(), parameters));
        model.addAttribute(Problems.MODEL_NAME, new Problems());
        return FRAGMENTS + " :: departments";
    }
}

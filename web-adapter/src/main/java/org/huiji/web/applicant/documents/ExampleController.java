package org.huiji.web.applicant.documents;

import org.huiji.application.Dossier;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** Shows a sample of what is to be photographed, and how. */
@Controller
class ExampleController {

    private final OwnApplications applications;
    private final SlotLabels labels;

    ExampleController(OwnApplications applications, SlotLabels labels) {
        this.applications = applications;
        this.labels = labels;
    }

    @GetMapping(ApplicantPath.DOCUMENTS + "/examples/{slot}")
    String show(@PathVariable String slot, Model model) {
        Dossier dossier = applications.editable().dossier();
        SlotExample example = SlotExample.named(slot)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        model.addAttribute("label", labels.of(example.slot(), dossier));
        model.addAttribute("picture", example.picture());
        model.addAttribute("back", ApplicantPath.DOCUMENTS + "#" + example);
        return "applicant/example";
    }
}

package org.huiji.web.applicant.status;

import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** All applications of a person, each under an address that stays valid whatever becomes of it. */
@Controller
class ReceiptController {

    private final OwnApplications applications;
    private final StatusScreen screen;
    private final ApplicationList list;

    ReceiptController(OwnApplications applications, StatusScreen screen, ApplicationList list) {
        this.applications = applications;
        this.screen = screen;
        this.list = list;
    }

    @GetMapping(ApplicantPath.APPLICATIONS)
    String all(Model model) {
        model.addAttribute("applications", list.of(applications.all()));
        return "applicant/applications";
    }

    /** The receipt; of other people's applications it is said that there is none. */
    @GetMapping(ApplicantPath.APPLICATIONS + "/{receiptNumber}")
    String receipt(@PathVariable String receiptNumber, Model model) {
        return applications.find(receiptNumber)
                .map(state -> screen.show(state, model))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

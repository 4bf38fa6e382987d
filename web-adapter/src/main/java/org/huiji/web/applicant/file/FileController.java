package org.huiji.web.applicant.file;

import org.huiji.application.ApplicationState;
import org.huiji.application.ReceiptNumber;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The file of a person: what was approved, section by section, with its documents and history; earlier versions too. */
@Controller
class FileController {

    private final OwnApplications applications;
    private final FileScreen screen;

    FileController(OwnApplications applications, FileScreen screen) {
        this.applications = applications;
        this.screen = screen;
    }

    @GetMapping(ApplicantPath.FILE)
    String show(Model model) {
        ApplicationState.Approved file = applications.approved()
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
        return screen.show(file, model);
    }

    /** What was approved at another time, to be read only; under the current version's number the file itself. */
    @GetMapping(ApplicantPath.FILE_VERSIONS + "/{receiptNumber}")
    String version(@PathVariable String receiptNumber, Model model) {
        return applications.versions()
                .filter(version -> ReceiptNumber.of(version.dossier().applicationId()).equals(receiptNumber))
                .findFirst()
                .map(version -> screen.show(version, model))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }
}

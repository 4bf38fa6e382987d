package org.huiji.web.applicant.information;

import org.huiji.application.ApplicationState;
import org.huiji.application.section.Affiliation;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.Elsewhere;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.print.PdfAnswers;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The forms to be printed as PDF, of the person signed in and of nobody else. */
@Controller
class PrintedFormController {

    private static final String FORM = "information-form";
    private static final String FORM_TITLE = "print.form.title";

    private final OwnApplications applications;
    private final InformationSheets sheets;
    private final EmploymentProofs proofs;
    private final PdfAnswers answers;

    PrintedFormController(
            OwnApplications applications, InformationSheets sheets, EmploymentProofs proofs, PdfAnswers answers) {
        this.applications = applications;
        this.sheets = sheets;
        this.proofs = proofs;
        this.answers = answers;
    }

    @GetMapping("/my/information-form.pdf")
    ResponseEntity<byte[]> informationForm(@RequestParam(defaultValue = "false") boolean keep) {
        return answers.of(sheets.print(applications.current()), FORM, FORM_TITLE, keep);
    }

    @GetMapping("/my/file/information-form.pdf")
    ResponseEntity<byte[]> approvedForm(@RequestParam(defaultValue = "false") boolean keep) {
        ApplicationState.Approved file = applications.approved()
                .orElseThrow(() -> new Elsewhere(ApplicantPath.LANDING));
        return answers.of(sheets.print(file), FORM, FORM_TITLE, keep);
    }

    @GetMapping("/my/employment-proof.pdf")
    ResponseEntity<byte[]> employmentProof(@RequestParam(defaultValue = "false") boolean keep) {
        ApplicationState state = applications.current();
        if (state.dossier().affiliation() instanceof Affiliation.Employed employer) {
            return answers.of(
                    proofs.print(state.dossier(), employer), "employment-proof", "print.proof.title", keep);
        }
        throw new Elsewhere(ApplicantPath.DOCUMENTS);
    }
}

package org.huiji.web.applicant.status;

import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.springframework.http.CacheControl;
import org.springframework.http.ContentDisposition;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
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
    private final SubmissionProofs proofs;

    ReceiptController(OwnApplications applications, StatusScreen screen, ApplicationList list,
            SubmissionProofs proofs) {
        this.applications = applications;
        this.screen = screen;
        this.list = list;
        this.proofs = proofs;
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

    /** The proof of the last submission, for whoever wants to verify it; there is none until a head covers it. */
    @GetMapping(ApplicantPath.APPLICATIONS + "/{receiptNumber}/proof")
    ResponseEntity<byte[]> proof(@PathVariable String receiptNumber) {
        byte[] file = applications.find(receiptNumber)
                .flatMap(state -> proofs.file(state.dossier().applicationId()))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
        return ResponseEntity.ok()
                .contentType(MediaType.APPLICATION_JSON)
                .cacheControl(CacheControl.noStore())
                .header("X-Content-Type-Options", "nosniff")
                .header(HttpHeaders.CONTENT_DISPOSITION, ContentDisposition.attachment()
                        .filename("proof-" + receiptNumber + ".json").build().toString())
                .body(file);
    }
}

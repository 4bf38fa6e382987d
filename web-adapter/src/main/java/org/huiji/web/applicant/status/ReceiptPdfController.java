package org.huiji.web.applicant.status;

import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.ApplicationState;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.ReviewRound;
import org.huiji.application.section.PersonalInfo;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.review.ReviewDates;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.Masks;
import org.huiji.web.print.CheckCodes;
import org.huiji.web.print.PdfAnswers;
import org.huiji.web.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** The receipt of a submission as PDF: that it was handed in, to whom, and by when it will be reviewed. */
@Controller
class ReceiptPdfController {

    private static final String DOCUMENT = "receipt";

    private final OwnApplications applications;
    private final DepartmentDirectory departments;
    private final DatePresenter dates;
    private final Masks masks;
    private final CheckCodes codes;
    private final Printer printer;
    private final PdfAnswers answers;
    private final Clock clock;
    private final SubmissionProofs proofs;

    ReceiptPdfController(
            OwnApplications applications,
            DepartmentDirectory departments,
            DatePresenter dates,
            Masks masks,
            CheckCodes codes,
            Printer printer,
            PdfAnswers answers,
            Clock clock,
            SubmissionProofs proofs) {
        this.applications = applications;
        this.departments = departments;
        this.dates = dates;
        this.masks = masks;
        this.codes = codes;
        this.printer = printer;
        this.answers = answers;
        this.clock = clock;
        this.proofs = proofs;
    }

    @GetMapping("/my/status/receipt.pdf")
    ResponseEntity<byte[]> receipt(@RequestParam(defaultValue = "false") boolean keep) {
        ApplicationState.UnderReview state = applications.underReview();
        byte[] document = printer.print(DOCUMENT, model(state), null);
        return answers.of(document, DOCUMENT, "print.receipt.title", keep);
    }

    private Map<String, Object> model(ApplicationState.UnderReview state) {
        UUID id = state.dossier().applicationId();
        ReviewRound round = state.round();
        Optional<ManagementDepartment> department = departments.find(round.departmentCode());
        Map<String, Object> model = new HashMap<>();
        model.put("number", ReceiptNumber.of(id));
        model.put("round", Integer.toString(round.number()));
        model.put("submittedAt", dates.instant(round.submittedAt()));
        model.put("departmentName", department.map(ManagementDepartment::name).orElse(""));
        model.put("departmentAddress", department.map(ManagementDepartment::address).orElse(""));
        model.put("departmentPhone", department.map(ManagementDepartment::phone).orElse(""));
        addPerson(state.dossier().personalInfo(), model);
        addDates(round.dates(), model);
        model.put("checkCode", codes.of(DOCUMENT, id, round.number(), content(state)));
        model.put("proved", proofs.of(id) == SubmissionProofs.Stage.READY);
        model.put("printedAt", dates.minute(clock.instant()));
        return model;
    }

    private void addPerson(@Nullable PersonalInfo person, Map<String, Object> model) {
        model.put("applicantName", person == null ? "" : person.applicantName());
        model.put("identityNumber", person == null ? "" : masks.identityNumber(person.identityNumber()));
    }

    private void addDates(ReviewDates reviewDates, Map<String, Object> model) {
        model.put("remindOn", dates.date(reviewDates.remindOn()));
        model.put("dueOn", dates.date(reviewDates.dueOn()));
        model.put("provisional", reviewDates.provisional());
    }

    /** What the receipt says: none of it holds a line break but at its end. */
    private static String content(ApplicationState.UnderReview state) {
        PersonalInfo person = state.dossier().personalInfo();
        ReviewRound round = state.round();
        return String.join("\n", person == null ? "" : person.applicantName(),
                person == null ? "" : person.identityNumber(), round.submittedAt().toString(), round.departmentCode(),
                round.dates().remindOn().toString(), round.dates().dueOn().toString());
    }
}

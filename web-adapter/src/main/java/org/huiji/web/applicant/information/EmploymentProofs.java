package org.huiji.web.applicant.information;

import java.time.YearMonth;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.Field;
import org.huiji.application.section.Section;
import org.huiji.application.section.SectionName;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FieldPresenter;
import org.huiji.web.print.Printer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The employer's proof of accounting work, filled in as far as the answers go, to be sealed by the employer. */
@Component
class EmploymentProofs {

    /** To be filled in by hand. */
    private static final String BLANK = "________";

    private final FieldPresenter fields;
    private final ReferenceLists lists;
    private final DatePresenter dates;
    private final Printer printer;

    EmploymentProofs(FieldPresenter fields, ReferenceLists lists, DatePresenter dates, Printer printer) {
        this.fields = fields;
        this.lists = lists;
        this.dates = dates;
        this.printer = printer;
    }

    byte[] print(Dossier dossier, Affiliation.Employed employer) {
        return printer.print("employment-proof", model(dossier, employer), null);
    }

    /** What stands on it; every value is a text, blank where nothing was answered. */
    Map<String, Object> model(Dossier dossier, Affiliation.Employed employer) {
        Map<String, Object> model = new HashMap<>();
        model.put("number", ReceiptNumber.of(dossier.applicationId()));
        model.put("applicantName", answer(dossier, Field.APPLICANT_NAME));
        model.put("identityDocumentType", answer(dossier, Field.IDENTITY_DOCUMENT_TYPE));
        model.put("identityNumber", answer(dossier, Field.IDENTITY_NUMBER));
        model.put("employerName", blank(employer.employerName()));
        model.put("employerLicenceNumber", blank(employer.employerLicenceNumber()));
        model.put("employerAddress", lists.regionPath(employer.employerAddress().districtCode())
                + employer.employerAddress().detail());
        model.put("employerPhone", blank(employer.employerPhone()));
        model.put("position", answer(dossier, Field.CURRENT_POSITION));
        model.put("employedSince", month(employer.employedSince()));
        model.put("accountingWorkSince", month(employer.accountingWorkSince()));
        return model;
    }

    private String answer(Dossier dossier, Field field) {
        SectionName section = field.section();
        Optional<Section> saved = dossier.section(section);
        return blank(saved.map(answers -> fields.display(field, answers.answers().getOrDefault(field, "")))
                .orElse(""));
    }

    private String month(@Nullable YearMonth month) {
        return month == null ? BLANK : dates.month(month);
    }

    private static String blank(String answer) {
        return answer.isEmpty() ? BLANK : answer;
    }
}

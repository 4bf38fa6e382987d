package org.huiji.web.applicant.information;

import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.ReceiptNumber;
import org.huiji.application.port.DocumentStore;
import org.huiji.application.section.Affiliation;
import org.huiji.application.section.PersonalInfo;
import org.huiji.application.section.Picture;
import org.huiji.application.section.SectionName;
import org.huiji.department.DepartmentDirectory;
import org.huiji.department.ManagementDepartment;
import org.huiji.web.applicant.ApplicationOverview;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.print.PrintedContent;
import org.huiji.web.print.Printer;
import org.springframework.stereotype.Component;

/** The basic information form as PDF: all answers in tables, the portrait, and the place to sign or the approval. */
@Component
class InformationSheets {

    private final ApplicationOverview overview;
    private final PrintedContent content;
    private final DepartmentDirectory departments;
    private final DocumentStore store;
    private final DatePresenter dates;
    private final Printer printer;
    private final Clock clock;

    InformationSheets(
            ApplicationOverview overview,
            PrintedContent content,
            DepartmentDirectory departments,
            DocumentStore store,
            DatePresenter dates,
            Printer printer,
            Clock clock) {
        this.overview = overview;
        this.content = content;
        this.departments = departments;
        this.store = store;
        this.dates = dates;
        this.printer = printer;
        this.clock = clock;
    }

    /** A section of the form. */
    record Part(SectionName section, List<SheetRow> rows) {}

    byte[] print(ApplicationState state) {
        Dossier dossier = state.dossier();
        Optional<byte[]> portrait = portrait(dossier);
        Map<String, Object> model = new HashMap<>();
        String number = ReceiptNumber.of(dossier.applicationId());
        String checkCode = content.checkCode(dossier);
        model.put("number", number);
        model.put("checkCode", checkCode);
        // Every page names what it belongs to: a signature may come to stand on a page of its own.
        model.put("foot", number + "   " + checkCode);
        model.put("submitted", dossier.round() > 0);
        model.put("version", Long.toString(content.version(dossier)));
        model.put("printedAt", dates.minute(clock.instant()));
        model.put("parts", overview.sections(dossier).stream()
                .map(view -> new Part(view.section(), SheetRow.of(view.rows())))
                .toList());
        model.put("portrait", portrait.isPresent());
        model.put("employed", dossier.affiliation() instanceof Affiliation.Employed);
        if (state instanceof ApplicationState.Approved approved) {
            model.put("approvedAt", dates.minute(approved.approvedAt()));
            model.put("approvedBy", departments.find(approved.round().departmentCode())
                    .map(ManagementDepartment::name).orElse(""));
        }
        return printer.print("information-form", model, portrait.orElse(null));
    }

    private Optional<byte[]> portrait(Dossier dossier) {
        PersonalInfo info = dossier.personalInfo();
        Picture portrait = info == null ? null : info.portrait();
        return portrait == null ? Optional.empty() : store.get(portrait.owner(), portrait.contentId());
    }
}

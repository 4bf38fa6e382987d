package org.huiji.web.desk;

import org.huiji.application.port.FreshIds;
import org.huiji.web.desk.ReturnPreview.Item;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.FindingPresenter;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Shows a decision before it is confirmed. */
@Component
class DecisionPages {

    private final FindingPresenter findings;
    private final FreshIds ids;

    DecisionPages(FindingPresenter findings, FreshIds ids) {
        this.findings = findings;
        this.ids = ids;
    }

    /** What the applicant will read. */
    ModelAndView returning(DeskCase opened, ReviewForm form, long version) {
        return page("desk/return", opened, form, version);
    }

    /** What becomes of the application. */
    ModelAndView approving(DeskCase opened, ReviewForm form, long version) {
        return page("desk/approve", opened, form, version);
    }

    /** {@code version} is the one that the reviewer saw, not the present one. */
    private ModelAndView page(String view, DeskCase opened, ReviewForm form, long version) {
        return new ModelAndView(view)
                .addObject("path", DeskSteps.pathOf(opened.file().applicationId()))
                .addObject("receiptNumber", opened.file().receiptNumber())
                .addObject("applicantName", FactPresenter.name(opened.file().dossier()))
                .addObject("round", opened.file().round().number())
                .addObject("version", version)
                .addObject("commandId", ids.next())
                .addObject("preview", preview(opened, form));
    }

    private ReturnPreview preview(DeskCase opened, ReviewForm form) {
        return new ReturnPreview(
                form.wrong().stream()
                        .map(verdict -> new Item(
                                findings.label(
                                        ReviewForm.target(verdict.key()).orElseThrow(), opened.file().dossier()),
                                findings.reason(verdict.reasonCode()),
                                verdict.text()))
                        .toList(),
                ReturnPreview.inputsOf(form));
    }
}

package org.huiji.web.applicant.amendment;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.huiji.application.ApplicationState;
import org.huiji.application.Dossier;
import org.huiji.application.port.FreshIds;
import org.huiji.application.section.SectionName;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.form.SectionDesk;
import org.huiji.web.applicant.notice.FilingNotice;
import org.huiji.web.presentation.DatePresenter;
import org.huiji.web.presentation.FlowStep;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Component;
import org.springframework.ui.Model;

/** Puts the amendment before its owner: first the notice, then the parts that can be changed and what is changed so far. */
@Component
class AmendmentScreen {

    private final FilingNotice notice;
    private final AmendedItems items;
    private final SectionDesk desk;
    private final Messages messages;
    private final DatePresenter dates;
    private final FreshIds ids;

    AmendmentScreen(
            FilingNotice notice,
            AmendedItems items,
            SectionDesk desk,
            Messages messages,
            DatePresenter dates,
            FreshIds ids) {
        this.notice = notice;
        this.items = items;
        this.desk = desk;
        this.messages = messages;
        this.dates = dates;
        this.ids = ids;
    }

    /**
     * One part of the file.
     *
     * @param changed how many answers or documents in it are changed
     * @param unsaved whether something typed in it was not saved yet
     */
    record Part(SectionName section, String path, long changed, boolean unsaved) {}

    String notice(ApplicationState.Approved file, Model model) {
        model.addAttribute("notice", notice);
        model.addAttribute("edition", FilingNotice.EDITION);
        model.addAttribute("approvedAt", file.approvedAt());
        model.addAttribute("commandId", ids.next());
        model.addAttribute("flow", FlowStep.at(1, "", "", messages.text("flow.note.afterwards")));
        return "applicant/amendment-notice";
    }

    String show(Dossier dossier, Model model) {
        List<AmendedItem> changes = items.of(dossier);
        Set<SectionName> drafts = desk.unsaved(dossier);
        model.addAttribute("changes", changes);
        model.addAttribute("parts", Arrays.stream(SectionName.values())
                .map(section -> new Part(
                        section, ApplicantPath.of(section), count(changes, section), drafts.contains(section)))
                .toList());
        model.addAttribute(
                "flow",
                FlowStep.at(
                        2,
                        messages.text("flow.note.read", dates.day(dossier.startedAt())),
                        changes.isEmpty()
                                ? messages.text("amendment.unchanged")
                                : messages.text("amendment.changed", Integer.toString(changes.size())),
                        messages.text("flow.note.afterwards")));
        return "applicant/amendment";
    }

    private static long count(List<AmendedItem> changes, SectionName section) {
        return changes.stream().filter(change -> change.section() == section).count();
    }
}

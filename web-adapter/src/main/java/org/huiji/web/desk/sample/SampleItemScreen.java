package org.huiji.web.desk.sample;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.huiji.application.Dossier;
import org.huiji.web.desk.Colleague;
import org.huiji.web.desk.Colleagues;
import org.huiji.web.desk.DeskSteps;
import org.huiji.web.facts.DocumentPresenter;
import org.huiji.web.facts.FactPresenter;
import org.huiji.web.facts.Visibility;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;

/** Lays out an item: the case file to read, and what another look found. */
@Component
class SampleItemScreen {

    private final FactPresenter facts;
    private final DocumentPresenter documents;
    private final Colleagues colleagues;
    private final SampleItems items;
    private final Messages messages;

    SampleItemScreen(
            FactPresenter facts,
            DocumentPresenter documents,
            Colleagues colleagues,
            SampleItems items,
            Messages messages) {
        this.facts = facts;
        this.documents = documents;
        this.colleagues = colleagues;
        this.items = items;
        this.messages = messages;
    }

    ModelAndView show(OpenedItem opened, String result, String note) {
        Dossier dossier = opened.opened().file().dossier();
        SampleItem item = opened.item();
        return new ModelAndView("desk/sample-item", "item", item)
                .addObject("back", back(opened))
                .addObject("applicantName", FactPresenter.name(dossier))
                .addObject("path", DeskSteps.pathOf(item.applicationId()))
                .addObject("sections", facts.sections(dossier, null, Visibility.MASKED))
                .addObject("documents", documents.called(dossier, null))
                .addObject("examinable", opened.isExaminable())
                .addObject("own", opened.own())
                .addObject("askable", opened.isAskable())
                .addObject("examiners", opened.isAskable() ? examiners(item) : List.of())
                .addObject("results", results())
                .addObject("result", result)
                .addObject("note", note)
                .addObject("found", found(item));
    }

    ModelAndView again(OpenedItem opened, String result, String note, Problems problems) {
        ModelAndView page = show(opened, result, note).addObject(Problems.MODEL_NAME, problems);
        page.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return page;
    }

    /** Who may be asked: reviewers of the department who did not approve it. */
    List<Colleague> askable(SampleItem item) {
        return colleagues.of(Set.of(item.departmentCode())).stream()
                .filter(colleague -> !colleague.id().equals(item.reviewerId()))
                .toList();
    }

    /** A head came from the draw, a reviewer from what is asked. */
    private static String back(OpenedItem opened) {
        return opened.isOfHead()
                ? SamplesController.PATH + "/" + opened.item().drawId()
                : SamplesController.PATH + "/mine";
    }

    private List<Option> examiners(SampleItem item) {
        return askable(item).stream()
                .map(colleague -> new Option(colleague.id(), colleagues.nameOf(colleague)))
                .toList();
    }

    private List<Option> results() {
        return List.of(
                new Option("GOOD", messages.text("head.sample.result.GOOD")),
                new Option("FAULTY", messages.text("head.sample.result.FAULTY")));
    }

    private String found(SampleItem item) {
        return items.note(item)
                .map(clear -> new String(clear, StandardCharsets.UTF_8))
                .orElseGet(() -> item.isOpen() ? "" : messages.text("facts.erased"));
    }
}

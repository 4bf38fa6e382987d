package org.huiji.web.desk.phrasebook;

import java.util.List;
import org.huiji.projections.reference.ReferenceLists;
import org.huiji.reference.CodeList;
import org.huiji.web.desk.phrase.Placeholders;
import org.huiji.web.desk.phrase.ReturnPhrase;
import org.huiji.web.desk.phrase.ReturnPhrases;
import org.huiji.web.form.Option;
import org.huiji.web.form.Problems;
import org.huiji.web.presentation.Messages;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The list of reasons with their phrases, and the forms by which a head keeps the department's own. */
@Controller
@RequestMapping(PhrasesController.PATH)
class PhrasesController {

    static final String PATH = "/desk/phrases";

    private static final String PREVIEW = "preview";

    private final PhrasesPages pages;
    private final OwnPhrases own;
    private final ReturnPhrases phrases;
    private final PhraseCheck check;
    private final Placeholders placeholders;
    private final ReferenceLists lists;
    private final Messages messages;

    PhrasesController(
            PhrasesPages pages,
            OwnPhrases own,
            ReturnPhrases phrases,
            PhraseCheck check,
            Placeholders placeholders,
            ReferenceLists lists,
            Messages messages) {
        this.pages = pages;
        this.own = own;
        this.phrases = phrases;
        this.check = check;
        this.placeholders = placeholders;
        this.lists = lists;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView list() {
        return new ModelAndView("desk/phrases", "page", pages.page());
    }

    @GetMapping("/new")
    ModelAndView begin(@RequestParam(defaultValue = "") String reason) {
        own.head();
        String code = check.isReason(reason) ? reason : "";
        return adding(new PhraseForm(code, phrases.nextPlace(own.level(), code).number(), 0, ""));
    }

    @PostMapping("/new")
    ModelAndView add(PhraseForm form, @RequestParam(defaultValue = "") String step, RedirectAttributes flash) {
        own.head();
        Problems problems = check.of(form);
        if (!problems.isEmpty()) {
            return refused(adding(form), problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (step.equals(PREVIEW)) {
            return previewed(adding(form), form);
        }
        own.add(form.reasonCode(), form.number() == null ? 0 : form.number(), form.normalised());
        return done("desk.phrases.done.added", flash);
    }

    @GetMapping("/{reason}/{number}")
    ModelAndView show(@PathVariable String reason, @PathVariable int number) {
        List<ReturnPhrase> versions = own.versions(reason, number);
        ReturnPhrase latest = versions.getFirst();
        return changing(versions, new PhraseForm(reason, number, latest.version(), latest.text()));
    }

    @PostMapping("/{reason}/{number}")
    ModelAndView change(
            @PathVariable String reason,
            @PathVariable int number,
            @RequestParam int version,
            @RequestParam(defaultValue = "") String text,
            @RequestParam(defaultValue = "") String step,
            RedirectAttributes flash) {
        own.head();
        List<ReturnPhrase> versions = own.versions(reason, number);
        PhraseForm form = new PhraseForm(reason, number, version, text);
        Problems problems = check.of(form);
        if (!problems.isEmpty()) {
            return refused(changing(versions, form), problems, HttpStatus.UNPROCESSABLE_CONTENT);
        }
        if (step.equals(PREVIEW)) {
            return previewed(changing(versions, form), form);
        }
        return own.change(reason, number, version, form.normalised())
                ? done("desk.phrases.done.changed", flash)
                : overtaken(reason, number, text);
    }

    @PostMapping("/{reason}/{number}/retire")
    ModelAndView retire(
            @PathVariable String reason,
            @PathVariable int number,
            @RequestParam int version,
            RedirectAttributes flash) {
        own.head();
        return own.retire(reason, number, version)
                ? done("desk.phrases.done.retired", flash)
                : overtaken(reason, number, own.versions(reason, number).getFirst().text());
    }

    @PostMapping("/{reason}/{number}/raise")
    ModelAndView raise(@PathVariable String reason, @PathVariable int number, RedirectAttributes flash) {
        own.raise(reason, number);
        return done("desk.phrases.done.raised", flash);
    }

    /** With what was typed beside what somebody else made of it meanwhile. */
    private ModelAndView overtaken(String reason, int number, String text) {
        List<ReturnPhrase> versions = own.versions(reason, number);
        PhraseForm form = new PhraseForm(reason, number, versions.getFirst().version(), text);
        Problems problems = new Problems().general(messages.text("desk.phrases.problem.overtaken"));
        return refused(changing(versions, form), problems, HttpStatus.CONFLICT);
    }

    private ModelAndView adding(PhraseForm form) {
        return form(form, PATH + "/new", List.of()).addObject("reasons", reasons());
    }

    private ModelAndView changing(List<ReturnPhrase> versions, PhraseForm form) {
        return form(form, PATH + "/" + form.reasonCode() + "/" + form.number(), versions)
                .addObject("retired", versions.getFirst().retired());
    }

    private ModelAndView form(PhraseForm form, String path, List<ReturnPhrase> versions) {
        return new ModelAndView("desk/phrase")
                .addObject("path", path)
                .addObject("kept", own.isKeptByReader())
                .addObject("reason", form.reasonCode())
                .addObject("reasonLabel", lists.label(CodeList.RETURN_REASON, form.reasonCode()))
                .addObject("number", form.number())
                .addObject("version", form.version())
                .addObject("text", form.text())
                .addObject("placeholders", String.join(" ", placeholders.typed()))
                .addObject("versions", versions);
    }

    private ModelAndView previewed(ModelAndView page, PhraseForm form) {
        return page.addObject("preview", placeholders.sample(form.normalised()));
    }

    private static ModelAndView refused(ModelAndView page, Problems problems, HttpStatus status) {
        page.addObject(Problems.MODEL_NAME, problems).setStatus(status);
        return page;
    }

    private ModelAndView done(String message, RedirectAttributes flash) {
        flash.addFlashAttribute("done", messages.text(message));
        return new ModelAndView("redirect:" + PATH);
    }

    private List<Option> reasons() {
        return lists.current(CodeList.RETURN_REASON).stream()
                .map(entry -> new Option(entry.code(), entry.code() + " " + entry.label()))
                .toList();
    }
}

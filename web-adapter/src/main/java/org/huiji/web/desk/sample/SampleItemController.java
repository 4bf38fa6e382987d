package org.huiji.web.desk.sample;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.UUID;
import org.huiji.application.port.KeyDestroyedException;
import org.huiji.web.desk.Colleague;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.DeskSteps;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** One drawn approval: its case file to read, who is to look at it, and what was found. */
@Controller
@RequestMapping(SampleItemController.PATH + "/{id}")
class SampleItemController {

    static final String PATH = SamplesController.PATH + "/items";

    private static final int LONGEST = 500;

    private final SampleAccess access;
    private final SampleItemScreen screen;
    private final SampleItems items;
    private final DeskSteps steps;
    private final Messages messages;

    SampleItemController(
            SampleAccess access, SampleItemScreen screen, SampleItems items, DeskSteps steps, Messages messages) {
        this.access = access;
        this.screen = screen;
        this.items = items;
        this.steps = steps;
        this.messages = messages;
    }

    @GetMapping
    ModelAndView show(@PathVariable UUID id) {
        return screen.show(access.open(id), "", "");
    }

    /** Whoever loads the answer to a step again starts from the drawn file. */
    @GetMapping({"/examiner", "/result"})
    String restart(@PathVariable UUID id) {
        return "redirect:" + PATH + "/" + id;
    }

    @PostMapping("/examiner")
    ModelAndView ask(
            @PathVariable UUID id, @RequestParam(defaultValue = "") String examinerId, RedirectAttributes flash) {
        OpenedItem opened = access.open(id);
        if (!opened.isOfHead()) {
            throw DeskAccess.notFound();
        }
        if (!opened.isAskable()) {
            return late(opened, flash);
        }
        Optional<Colleague> examiner = screen.askable(opened.item()).stream()
                .filter(colleague -> colleague.id().equals(examinerId))
                .findFirst();
        if (examiner.isEmpty()) {
            return screen.again(opened, "", "",
                    new Problems().put("examinerId", messages.text("head.sample.problem.examiner")));
        }
        return items.ask(opened.item(), examiner.get())
                ? new ModelAndView(steps.done("head.sample.asked", PATH + "/" + id, flash))
                : late(opened, flash);
    }

    @PostMapping("/result")
    ModelAndView close(
            @PathVariable UUID id,
            @RequestParam(defaultValue = "") String result,
            @RequestParam(defaultValue = "") String note,
            RedirectAttributes flash) {
        OpenedItem opened = access.open(id);
        if (!opened.isExaminable()) {
            return late(opened, flash);
        }
        String text = TypedText.lines(note);
        Optional<SampleResult> found = SampleResult.read(result);
        Problems problems = problems(found, text);
        if (found.isEmpty() || !problems.isEmpty()) {
            return screen.again(opened, result, note, problems);
        }
        return isKept(opened, found.get(), text)
                ? new ModelAndView(steps.done("head.sample.closed", PATH + "/" + id, flash))
                : late(opened, flash);
    }

    /** What was right needs no words; what was not does. */
    private Problems problems(Optional<SampleResult> found, String note) {
        Problems problems = new Problems();
        if (found.isEmpty()) {
            problems.put("result", messages.text("head.sample.problem.result"));
        }
        int length = note.codePointCount(0, note.length());
        boolean missing = length == 0 && found.filter(result -> result == SampleResult.FAULTY).isPresent();
        if (missing || length > LONGEST) {
            problems.put("note", messages.text("head.sample.problem.note"));
        }
        return problems;
    }

    /** Nothing can be kept about somebody whose data were erased meanwhile. */
    private boolean isKept(OpenedItem opened, SampleResult result, String note) {
        try {
            return items.close(
                    opened.item(), result, note.getBytes(StandardCharsets.UTF_8), opened.opened().actor());
        } catch (KeyDestroyedException erased) {
            throw DeskAccess.notFound();
        }
    }

    private ModelAndView late(OpenedItem opened, RedirectAttributes flash) {
        String key = opened.item().isOpen() && !opened.isExaminable() ? "head.sample.notYours" : "head.sample.late";
        flash.addFlashAttribute(DeskSteps.REFUSED, messages.text(key));
        return new ModelAndView("redirect:" + PATH + "/" + opened.item().id());
    }
}

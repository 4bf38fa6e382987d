package org.huiji.web.desk.sample;

import java.util.List;
import java.util.UUID;
import org.huiji.application.Actor;
import org.huiji.application.port.FreshIds;
import org.huiji.web.desk.DeskAccess;
import org.huiji.web.desk.DeskSteps;
import org.huiji.web.desk.HeadAccess;
import org.huiji.web.form.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Draws approvals, and lists what was drawn. */
@Controller
@RequestMapping(SamplesController.PATH)
class SamplesController {

    static final String PATH = "/desk/samples";

    private static final int DRAWS = 20;
    private static final int ITEMS = 50;
    private static final int ASKED = 100;

    private final HeadAccess heads;
    private final DeskAccess access;
    private final SampleDesk desk;
    private final SampleDraws draws;
    private final SampleItems items;
    private final DeskSteps steps;
    private final FreshIds ids;

    SamplesController(
            HeadAccess heads,
            DeskAccess access,
            SampleDesk desk,
            SampleDraws draws,
            SampleItems items,
            DeskSteps steps,
            FreshIds ids) {
        this.heads = heads;
        this.access = access;
        this.desk = desk;
        this.draws = draws;
        this.items = items;
        this.steps = steps;
        this.ids = ids;
    }

    @GetMapping
    ModelAndView show(@RequestParam(required = false) @Nullable UUID before) {
        return page(SampleForm.EMPTY, before);
    }

    @PostMapping
    ModelAndView draw(
            @RequestParam UUID drawId, @RequestParam MultiValueMap<String, String> typed, RedirectAttributes flash) {
        heads.actor();
        SampleForm form = SampleForm.from(typed);
        Problems problems = desk.draw(drawId, form);
        if (problems.isEmpty()) {
            return new ModelAndView(steps.done("head.sample.drawn", PATH + "/" + drawId, flash));
        }
        ModelAndView again = page(form, null).addObject(Problems.MODEL_NAME, problems);
        again.setStatus(HttpStatus.UNPROCESSABLE_CONTENT);
        return again;
    }

    @GetMapping("/{drawId}")
    ModelAndView items(@PathVariable UUID drawId, @RequestParam(defaultValue = "0") int after) {
        SampleDraw draw = draws.find(drawId, heads.departments()).orElseThrow(DeskAccess::notFound);
        List<SampleItem> found = items.of(drawId, after, ITEMS + 1);
        return new ModelAndView("desk/sample", "draw", draw)
                .addObject("items", found.stream().limit(ITEMS).toList())
                .addObject("after", after)
                .addObject("next", found.size() > ITEMS ? found.get(ITEMS - 1).place() : null);
    }

    /** What a head has asked the signed-in reviewer to look at. */
    @GetMapping("/mine")
    ModelAndView mine() {
        Actor reviewer = access.actor();
        return new ModelAndView("desk/samples-mine", "items", items.askedOf(reviewer.id(), ASKED));
    }

    private ModelAndView page(SampleForm form, @Nullable UUID before) {
        var departments = heads.departments();
        List<SampleDraw> found = draws.latest(departments, before, DRAWS + 1);
        return new ModelAndView("desk/samples", "samples", new SamplesView(
                form,
                ids.next(),
                heads.choices(),
                found.stream().limit(DRAWS).toList(),
                items.tallies(departments),
                found.size() > DRAWS ? found.get(DRAWS - 1).id() : null))
                .addObject("before", before);
    }
}

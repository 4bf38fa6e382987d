package org.huiji.web.publicsite;

import java.util.Arrays;
import java.util.List;
import org.huiji.web.presentation.LongText;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** The process step by step, each step with its words and a picture of its screen. */
@Controller
class GuideController {

    private final List<Step> steps = Arrays.stream(GuideStep.values())
            .map(step -> new Step(step, LongText.read(step.text()))).toList();

    /** A step and what it says. */
    record Step(GuideStep step, LongText text) {}

    @GetMapping("/guide")
    String guide(Model model) {
        model.addAttribute("steps", steps);
        model.addAttribute("width", GuideStep.PICTURE_WIDTH);
        model.addAttribute("height", GuideStep.PICTURE_HEIGHT);
        return "public/guide";
    }
}

package org.huiji.web.demo;

import org.huiji.application.port.DemoClock;
import org.huiji.web.form.Problems;
import org.huiji.web.form.TypedText;
import org.huiji.web.presentation.Messages;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;

/** Moves business time forward. */
@Controller
@Profile("demo")
@RequestMapping("/demo/clock")
class DemoClockController {

    private static final String PAGE = "demo/clock";
    private static final String DAYS = "[1-9]|[1-5]\\d|60";

    private final DemoClock clock;
    private final Messages messages;

    DemoClockController(DemoClock clock, Messages messages) {
        this.clock = clock;
        this.messages = messages;
    }

    @GetMapping
    String show(@RequestParam @Nullable String moved, Model model) {
        model.addAttribute("moved", moved != null);
        return PAGE;
    }

    @PostMapping(params = "go=day")
    String toNextWorkingDay() {
        clock.toNextWorkingDay();
        return "redirect:/demo/clock?moved";
    }

    @PostMapping(params = "go=forward")
    String forward(@RequestParam(defaultValue = "") String days, Model model) {
        String typed = TypedText.compact(days);
        if (!typed.matches(DAYS)) {
            model.addAttribute("days", days);
            model.addAttribute(Problems.MODEL_NAME, new Problems().put("days", messages.text("problem.days.RANGE")));
            return PAGE;
        }
        clock.forwardWorkingDays(Integer.parseInt(typed));
        return "redirect:/demo/clock?moved";
    }
}

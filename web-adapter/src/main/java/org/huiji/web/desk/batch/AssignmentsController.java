package org.huiji.web.desk.batch;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The list of what is under review, to choose from. */
@Controller
class AssignmentsController {

    private final AssignmentsScreen screen;

    AssignmentsController(AssignmentsScreen screen) {
        this.screen = screen;
    }

    @GetMapping(AssignmentsQuery.PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String reviewer,
            @RequestParam(required = false) @Nullable String band,
            @RequestParam(required = false) @Nullable String after) {
        return new ModelAndView(
                "desk/assignments", "list", screen.view(new AssignmentsQuery(department, reviewer, band, after)));
    }
}

package org.huiji.web.desk.board;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The head's board. */
@Controller
class BoardController {

    private final BoardScreen screen;

    BoardController(BoardScreen screen) {
        this.screen = screen;
    }

    /** A department that is not the head's narrows nothing. */
    @GetMapping(BoardScreen.PATH)
    ModelAndView show(
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String after) {
        return new ModelAndView("desk/board", "board", screen.view(department, after));
    }
}

package org.huiji.web.desk;

import java.util.List;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says which single keys the desk knows, and lets the reader switch them off. */
@Controller
class KeysController {

    private static final List<String> NAMES = List.of(
            "move", "open", "claim", "next", "documents", "search", "help", "leave");

    @GetMapping("/desk/keys")
    String show(Model model) {
        model.addAttribute("names", NAMES);
        return "desk/keys";
    }
}

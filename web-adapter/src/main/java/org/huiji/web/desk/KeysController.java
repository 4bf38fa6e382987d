package org.huiji.web.desk;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says which single keys the desk knows, and lets the reader switch them off. */
@Controller
class KeysController {

    @GetMapping("/desk/keys")
    String show(Model model) {
        model.addAttribute("groups", KeyGroup.ALL);
        return "desk/keys";
    }
}

package org.huiji.web.desk;

import java.util.List;
import org.huiji.web.layout.KeyGroup;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Says which single keys the desk knows, and lets the reader switch them off. */
@Controller
class KeysController {

    private static final List<KeyGroup> GROUPS = List.of(
            new KeyGroup("QUEUE", List.of("move", "open", "claim", "next", "documents")),
            new KeyGroup("REVIEW", List.of(
                    "take", "approve", "return", "documents", "step", "compare", "zoom", "rotate", "fit")),
            KeyGroup.EVERYWHERE);

    @GetMapping("/desk/keys")
    String show(Model model) {
        model.addAttribute("groups", GROUPS);
        return "desk/keys";
    }
}

package org.huiji.web.desk;

import java.util.UUID;
import org.huiji.web.access.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;

/** One application beside the queue; whoever opens the address by itself is led to the record. */
@Controller
class QueuePreviewController {

    private final DeskAccess access;
    private final QueuePreviews previews;

    QueuePreviewController(DeskAccess access, QueuePreviews previews) {
        this.access = access;
        this.previews = previews;
    }

    @GetMapping("/desk/queue/preview/{id}")
    String show(@PathVariable UUID id, @RequestHeader(name = "HX-Request", defaultValue = "false") boolean beside,
            Model model) {
        if (!beside) {
            return "redirect:" + DeskSteps.pathOf(id);
        }
        model.addAttribute("preview", previews.of(access.open(id, Screen.QUEUE_PREVIEW)));
        return "desk/preview :: pane";
    }
}

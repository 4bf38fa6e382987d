package org.huiji.web.staffinbox;

import java.util.List;
import java.util.UUID;
import org.huiji.web.staffinbox.StaffInbox.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Messages on the desk, the newest first. Looking changes nothing: a message is read when its reader says so. */
@Controller
class StaffInboxController {

    private static final String MESSAGES = "/desk/messages";
    private static final int A_PAGE = 20;

    private final StaffInbox inbox;

    StaffInboxController(StaffInbox inbox) {
        this.inbox = inbox;
    }

    @GetMapping(MESSAGES)
    String show(@RequestParam(required = false) @Nullable UUID before, Model model) {
        List<Letter> found = inbox.page(before, A_PAGE + 1);
        List<Letter> shown = found.stream().limit(A_PAGE).toList();
        model.addAttribute("letters", shown);
        model.addAttribute("before", before);
        model.addAttribute("older", found.size() > A_PAGE ? shown.getLast().id() : null);
        model.addAttribute("unread", inbox.unread());
        return "desk/messages";
    }

    @PostMapping(MESSAGES + "/{id}")
    String read(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "") String go) {
        UUID application = inbox.read(id);
        if (application == null) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + (go.equals("work") ? "/desk/applications/" + application : listFrom(before));
    }

    @PostMapping(MESSAGES)
    String readAll(@RequestParam UUID newest) {
        inbox.readUpTo(newest);
        return "redirect:" + MESSAGES;
    }

    private static String listFrom(@Nullable UUID before) {
        return before == null ? MESSAGES : MESSAGES + "?before=" + before;
    }
}

package org.huiji.web.applicant.messages;

import java.util.List;
import java.util.UUID;
import org.huiji.web.applicant.ApplicantPath;
import org.huiji.web.applicant.OwnApplications;
import org.huiji.web.notification.ApplicantMessages;
import org.huiji.web.notification.ApplicantMessages.Letter;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.server.ResponseStatusException;

/** Messages, the newest first. Looking changes nothing: a message is read when its reader says so, or goes on from it. */
@Controller
class MessagesController {

    private static final int A_PAGE = 20;

    private final OwnApplications applications;
    private final ApplicantMessages messages;

    MessagesController(OwnApplications applications, ApplicantMessages messages) {
        this.applications = applications;
        this.messages = messages;
    }

    @GetMapping(ApplicantPath.MESSAGES)
    String show(@RequestParam(required = false) @Nullable UUID before, Model model) {
        UUID account = applications.accountId();
        List<Letter> found = messages.page(account, before, A_PAGE + 1);
        List<Letter> shown = found.stream().limit(A_PAGE).toList();
        model.addAttribute("letters", shown);
        model.addAttribute("before", before);
        model.addAttribute("older", found.size() > A_PAGE ? shown.getLast().id() : null);
        model.addAttribute("unread", messages.unread(account));
        return "applicant/messages";
    }

    @PostMapping(ApplicantPath.MESSAGES + "/{id}")
    String read(
            @PathVariable UUID id, @RequestParam(required = false) @Nullable UUID before,
            @RequestParam(defaultValue = "") String go) {
        if (!messages.read(applications.accountId(), id)) {
            throw new ResponseStatusException(HttpStatus.NOT_FOUND);
        }
        return "redirect:" + (go.equals("work") ? ApplicantPath.LANDING : listFrom(before));
    }

    @PostMapping(ApplicantPath.MESSAGES)
    String readAll(@RequestParam UUID newest) {
        messages.readUpTo(applications.accountId(), newest);
        return "redirect:" + ApplicantPath.MESSAGES;
    }

    private static String listFrom(@Nullable UUID before) {
        return before == null ? ApplicantPath.MESSAGES : ApplicantPath.MESSAGES + "?before=" + before;
    }
}

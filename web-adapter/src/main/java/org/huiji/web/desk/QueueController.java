package org.huiji.web.desk;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.huiji.projections.reviewerqueue.QueueRow;
import org.huiji.web.access.AccessLog;
import org.huiji.web.access.Screen;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The queue. */
@Controller
class QueueController {

    private final QueueViews views;
    private final NextReview nextReview;
    private final AccessLog accessLog;

    QueueController(QueueViews views, NextReview nextReview, AccessLog accessLog) {
        this.views = views;
        this.nextReview = nextReview;
        this.accessLog = accessLog;
    }

    @GetMapping(QueueQuery.PATH)
    String show(QueueQuery query, Model model) {
        QueueView queue = views.view(query);
        if (!queue.text().isBlank()) {
            accessLog.recordAll(Screen.QUEUE_SEARCH, shownIn(queue));
        }
        model.addAttribute("queue", queue);
        return "desk/queue";
    }

    @PostMapping("/desk/queue/next")
    String next(@RequestParam UUID commandId, RedirectAttributes flash) {
        return nextReview.claim(commandId, flash);
    }

    private static Set<UUID> shownIn(QueueView queue) {
        return queue.bands().stream()
                .flatMap(band -> band.items().stream())
                .map(item -> item.row())
                .map(QueueRow::applicationId)
                .collect(Collectors.toSet());
    }
}

package org.huiji.web.demo;

import org.huiji.web.notification.TextMessages;
import org.huiji.web.sms.ShownTextMessages;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the messages that demo mode does not send. */
@Controller
@Profile("demo")
class DemoMessagesController {

    private static final int SHOWN = 50;

    private final ShownTextMessages shown;
    private final TextMessages outbox;

    DemoMessagesController(ShownTextMessages shown, TextMessages outbox) {
        this.shown = shown;
        this.outbox = outbox;
    }

    @GetMapping("/demo/messages")
    String messages(Model model) {
        model.addAttribute("messages", shown.latest(SHOWN));
        model.addAttribute("waiting", outbox.waiting());
        return "demo/messages";
    }
}

package org.huiji.web.demo;

import org.huiji.web.account.MessageOutbox;
import org.springframework.context.annotation.Profile;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Shows the messages that demo mode does not send. */
@Controller
@Profile("demo")
class DemoMessagesController {

    private static final int SHOWN = 50;

    private final MessageOutbox outbox;

    DemoMessagesController(MessageOutbox outbox) {
        this.outbox = outbox;
    }

    @GetMapping("/demo/messages")
    String messages(Model model) {
        model.addAttribute("messages", outbox.latest(SHOWN));
        return "demo/messages";
    }
}
